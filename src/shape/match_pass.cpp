#include "shape/match_pass.hpp"

#include <algorithm>
#include <iterator>

namespace lianxun::shape {

MatchPass::MatchPass(const LooseRings& loose, double tolerance, Steps steps)
    : loose_(loose),
      tolerance_(tolerance),
      spacing_(loose.spacing()),
      uniter_(loose.vertices, steps == Steps::both ? tolerance : 0, spacing_, rings_.vertices) {
  unite();
  insert_all();
}

void MatchPass::unite() {
  bool looked = false;
  std::vector<bool> changed(loose_.faces.size(), false);
  while (true) {
    tied_ = tie_rings(loose_, uniter_.numbers(), rings_);
    std::vector<int> spoilt = tied_.spoilt;
    if (spoilt.empty()) {
      if (looked)
        look_again(changed);
      else
        look();
      looked = true;
      changed.assign(changed.size(), false);
      std::copy_if(nearness_.crossed.begin(), nearness_.crossed.end(), std::back_inserter(spoilt),
                   [this](int face) { return tied_.of_moved[static_cast<std::size_t>(face)]; });
      if (spoilt.empty()) return;
    }
    const std::vector<bool> more = hold(spoilt);
    for (std::size_t face = 0; face < more.size(); ++face) changed[face] = changed[face] || more[face];
  }
}

/// Gives the faces that may have other vertices now.
std::vector<bool> MatchPass::hold(const std::vector<int>& faces) {
  std::vector<std::uint32_t> vertices;
  for (const int face : faces)
    for (const auto& ring : loose_.rings_of(static_cast<std::size_t>(face)))
      for (std::uint32_t i = 0; i < ring.count; ++i) vertices.push_back(static_cast<std::uint32_t>(ring.first) + i);
  std::vector<int> left;
  std::set_union(left_.begin(), left_.end(), faces.begin(), faces.end(), std::back_inserter(left));
  left_ = std::move(left);
  std::vector<bool> concerned(loose_.vertices.size(), false);
  for (const std::uint32_t i : uniter_.fix(vertices)) concerned[i] = true;
  std::vector<bool> out(loose_.faces.size(), false);
  for (std::size_t face = 0; face < out.size(); ++face)
    for (const auto& ring : loose_.rings_of(face))
      for (std::size_t i = ring.first; i < ring.first + ring.count && !out[face]; ++i) out[face] = concerned[i];
  return out;
}

void MatchPass::insert_all() {
  std::set<EdgeKey> barred;
  while (true) {
    const Insertions found = find_insertions(rings_, nearness_, barred, tolerance_);
    refused_ = found.refused;
    if (found.accepted.empty()) return;
    Nearness nearness_before = nearness_;
    Lines before = insert(rings_, found);
    forget_bent(nearness_, found);
    coverage_ = build_coverage(rings_, &numbers_, std::move(coverage_));
    find_near_fresh(nearness_, coverage_, numbers_, 2 * tolerance_, spacing_, fresh_edges(found));
    std::vector<int> crossed;
    std::set_difference(nearness_.crossed.begin(), nearness_.crossed.end(), nearness_before.crossed.begin(),
                        nearness_before.crossed.end(), std::back_inserter(crossed));
    if (crossed.empty()) {
      inserted_ += rings_.numbers.size() - before.numbers.size();
      continue;
    }
    for (const auto& [edge, accepted] : found.accepted)
      if (std::any_of(accepted.faces.begin(), accepted.faces.end(),
                      [&crossed](int face) { return std::binary_search(crossed.begin(), crossed.end(), face); }))
        barred.insert(edge);
    rings_.numbers = std::move(before.numbers);
    rings_.rings = std::move(before.rings);
    nearness_ = std::move(nearness_before);
    coverage_ = build_coverage(rings_, &numbers_, std::move(coverage_));
  }
}

void MatchPass::look() {
  coverage_ = build_coverage(rings_, &numbers_, std::move(coverage_));
  nearness_ = find_near(coverage_, numbers_, 2 * tolerance_, spacing_);
}

void MatchPass::look_again(const std::vector<bool>& changed) {
  coverage_ = build_coverage(rings_, &numbers_, std::move(coverage_));
  find_near_again(nearness_, coverage_, numbers_, 2 * tolerance_, spacing_, changed);
}

std::vector<std::pair<Vertex, Vertex>> MatchPass::refused() const {
  std::vector<std::pair<Vertex, Vertex>> out;
  for (const EdgeKey& edge : refused_) out.emplace_back(rings_.vertices[edge.first], rings_.vertices[edge.second]);
  return out;
}

}  // namespace lianxun::shape
