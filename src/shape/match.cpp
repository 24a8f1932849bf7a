#include "shape/match.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "shape/match_edges.hpp"
#include "shape/match_faces.hpp"
#include "shape/match_insert.hpp"

namespace lianxun::shape {
namespace {

/// Both steps once. Faces that are found spoilt are held and the steps begin anew.
class Pass {
 public:
  Pass(const LooseRings& loose, double tolerance)
      : loose_(loose), tolerance_(tolerance), spacing_(loose.spacing()), held_(loose.faces.size(), false) {}

  void run() {
    do {
      unite();
      look();
    } while (hold(spoilt_by_crossing()));
    insert_all();
  }

  [[nodiscard]] const NumberedRings& rings() const { return tied_.rings; }
  [[nodiscard]] Coverage take_coverage() { return std::move(coverage_); }
  [[nodiscard]] std::size_t moved() const { return tied_.moved; }
  [[nodiscard]] std::size_t inserted() const { return inserted_; }
  [[nodiscard]] double farthest() const { return tied_.farthest / 1000; }
  [[nodiscard]] std::vector<int> left() const {
    std::vector<int> out;
    for (std::size_t face = 0; face < held_.size(); ++face)
      if (held_[face]) out.push_back(static_cast<int>(face));
    return out;
  }
  [[nodiscard]] std::vector<Line> refused() const {
    std::vector<Line> out;
    for (const EdgeKey& edge : refused_)
      out.push_back({to_metres(tied_.rings.vertices[edge.first]), to_metres(tied_.rings.vertices[edge.second])});
    return out;
  }

 private:
  void unite() {
    do {
      tied_ = tie(loose_, unite_near(loose_.vertices, fixed_, tolerance_, spacing_));
    } while (hold(tied_.spoilt));
  }

  void look() {
    coverage_ = build_coverage(tied_.rings, &numbers_);
    nearness_ = find_near(coverage_, numbers_, 2 * tolerance_, spacing_);
  }

  [[nodiscard]] std::vector<int> spoilt_by_crossing() const {
    std::vector<int> out;
    for (const int face : nearness_.crossed)
      if (tied_.of_moved[static_cast<std::size_t>(face)]) out.push_back(face);
    return out;
  }

  /// Whether there are any that were not held before.
  bool hold(const std::vector<int>& faces) {
    bool any = false;
    if (!faces.empty()) fixed_.resize(loose_.vertices.size(), 0);
    for (const int face : faces) {
      const auto at = static_cast<std::size_t>(face);
      if (held_[at]) continue;
      held_[at] = any = true;
      for (const auto& ring : loose_.rings_of(at))
        std::fill_n(fixed_.begin() + static_cast<std::ptrdiff_t>(ring.first), ring.count, std::uint8_t{1});
    }
    return any;
  }

  void insert_all() {
    std::set<EdgeKey> barred;
    while (true) {
      Insertions found = find_insertions(tied_.rings, coverage_, numbers_, nearness_, barred, tolerance_);
      if (found.accepted.empty()) {
        refused_ = std::move(found.refused);
        return;
      }
      NumberedRings before = tied_.rings;
      const std::vector<int> crossed_before = nearness_.crossed;
      const std::size_t got = insert(tied_.rings, found);
      look();
      std::vector<int> crossed;
      std::set_difference(nearness_.crossed.begin(), nearness_.crossed.end(), crossed_before.begin(),
                          crossed_before.end(), std::back_inserter(crossed));
      if (crossed.empty()) {
        inserted_ += got;
        continue;
      }
      for (const auto& [edge, faces] : found.faces)
        if (std::any_of(faces.begin(), faces.end(),
                        [&crossed](int face) { return std::binary_search(crossed.begin(), crossed.end(), face); }))
          barred.insert(edge);
      tied_.rings = std::move(before);
      look();
    }
  }

  const LooseRings& loose_;
  double tolerance_;  // millimetres
  std::int64_t spacing_;
  std::vector<bool> held_;           // by face
  LargeVector<std::uint8_t> fixed_;  // by vertex; empty while no face is held
  Tied tied_;
  Coverage coverage_;
  LargeVector<std::uint32_t> numbers_;  // of the coverage's vertices
  Nearness nearness_;
  std::vector<EdgeKey> refused_;
  std::size_t inserted_ = 0;
};

}  // namespace

/// Vertices that a pass leaves within the tolerance of each other belong to faces that it held, and have not moved; and
/// an edge that it bent has no vertex near that it lacks. So no vertex moves and no edge bends in two passes, each pass
/// but the last makes vertices fewer or rings longer, and there is a last one.
Matched match(std::span<const MultiPolygon> faces, double tolerance) {
  if (!(tolerance >= 0 && tolerance <= 1000))
    throw std::invalid_argument("match: a tolerance is from 0 to 1000 metres");
  LooseRings loose = loose_rings(faces);
  Matched out;
  while (true) {
    Pass pass(loose, tolerance * 1000);
    pass.run();
    out.moved += pass.moved();
    out.inserted += pass.inserted();
    out.farthest = std::max(out.farthest, pass.farthest());
    out.left = pass.left();
    out.refused = pass.refused();
    out.coverage = pass.take_coverage();
    const bool nothing_left = out.left.empty() && out.refused.empty();
    if (nothing_left || (pass.moved() == 0 && pass.inserted() == 0)) return out;
    loose = loosened(pass.rings());
  }
}

}  // namespace lianxun::shape
