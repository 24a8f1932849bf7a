#include <algorithm>

#include "shape/coverage.hpp"
#include "shape/numbered_rings.hpp"

namespace lianxun::shape {

/// After topojson: find the junctions, cut the rings at them and match each piece with what earlier rings have left
/// there.
class CoverageBuilder {
 public:
  CoverageBuilder(const NumberedRings& rings, LargeVector<std::uint32_t>* numbers, Coverage used)
      : rings_(rings), numbers_(numbers), coverage_(std::move(used)) {
    coverage_.vertices_.clear();
    coverage_.arcs_.clear();
    coverage_.refs_.clear();
    coverage_.rings_.clear();
    coverage_.faces_.clear();
  }

  Coverage build() {
    find_junctions();
    first_arc_.assign(rings_.vertices.size(), -1);
    const std::size_t about = rings_.vertices.size() + rings_.vertices.size() / 8;
    coverage_.vertices_.reserve(about);
    if (numbers_ != nullptr) numbers_->reserve(about);
    coverage_.rings_.reserve(rings_.rings.size());
    coverage_.faces_.reserve(rings_.faces.size());
    for (std::size_t face = 0; face < rings_.faces.size(); ++face) {
      coverage_.faces_.push_back({rings_.faces[face].first_ring, rings_.faces[face].ring_count});
      for (const NumberedRings::Ring& ring : rings_.rings_of(face)) cut(static_cast<int>(face), ring);
    }
    return std::move(coverage_);
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  struct Neighbours {
    std::uint32_t a;
    std::uint32_t b;

    [[nodiscard]] bool are(std::uint32_t before, std::uint32_t after) const {
      return (a == before && b == after) || (a == after && b == before);
    }
  };

  struct Lookup {  // beside the coverage's arcs
    std::uint32_t second;
    std::uint32_t last;
    std::int32_t next;  // arc that starts at the same vertex, or -1
  };

  /// Where the same vertex has other neighbours in another ring, or in its own a second time.
  void find_junctions() {
    junction_.assign(rings_.vertices.size(), 0);
    LargeVector<Neighbours> neighbours(rings_.vertices.size(), Neighbours{none, none});
    for (const NumberedRings::Ring& record : rings_.rings) {
      const auto ring = rings_.of(record);
      if (ring.empty()) continue;
      std::uint32_t before = ring.back();
      for (std::size_t i = 0; i < ring.size(); ++i) {
        const std::uint32_t at = ring[i];
        const std::uint32_t after = i + 1 < ring.size() ? ring[i + 1] : ring.front();
        Neighbours& known = neighbours[at];
        if (known.a == none)
          known = {before, after};
        else if (!known.are(before, after))
          junction_[at] = 1;
        before = at;
      }
    }
  }

  void cut(int face, const NumberedRings::Ring& source) {
    Coverage::RingRecord record{.first_ref = static_cast<std::uint32_t>(coverage_.refs_.size()), .hole = source.hole};
    if (source.count > 0) cut(face, source, record);
    record.ref_count = static_cast<std::uint32_t>(coverage_.refs_.size()) - record.first_ref;
    coverage_.rings_.push_back(record);
  }

  void cut(int face, const NumberedRings::Ring& source, Coverage::RingRecord& record) {
    const auto ring = rings_.of(source);
    auto start = std::ranges::find_if(ring, [&](std::uint32_t number) { return junction_[number] != 0; });
    // without a junction any start will do that the ring of the other side chooses too
    if (start == ring.end()) start = std::ranges::min_element(ring);
    record.start = static_cast<std::uint32_t>(ring.end() - start) % source.count;

    walk_.assign(start, ring.end());
    walk_.insert(walk_.end(), ring.begin(), start);
    walk_.push_back(walk_.front());
    for (std::size_t first = 0, i = 1; i < walk_.size(); ++i) {
      if (i + 1 < walk_.size() && junction_[walk_[i]] == 0) continue;
      coverage_.refs_.push_back(match(face, std::span(walk_).subspan(first, i + 1 - first), source.inside_left));
      first = i;
    }
  }

  Coverage::ArcRef match(int face, std::span<const std::uint32_t> piece, bool face_left) {
    const std::uint32_t second = piece[1];
    const std::uint32_t second_last = piece[piece.size() - 2];
    const int against = find(piece.back(), second_last, piece.front(), piece.size(), !face_left);
    if (against >= 0) {
      side(coverage_.arcs_[static_cast<std::size_t>(against)], !face_left) = face;
      return ~against;
    }
    int along = find(piece.front(), second, piece.back(), piece.size(), face_left);
    if (along < 0) along = append(piece);
    side(coverage_.arcs_[static_cast<std::size_t>(along)], face_left) = face;
    return along;
  }

  /// An arc with these ends that has no face on the side yet. Its second vertex settles the others: no junction lies
  /// between.
  [[nodiscard]] int find(std::uint32_t first, std::uint32_t second, std::uint32_t last, std::size_t count, bool left) {
    for (int i = first_arc_[first]; i >= 0; i = lookups_[static_cast<std::size_t>(i)].next) {
      const Lookup& lookup = lookups_[static_cast<std::size_t>(i)];
      Coverage::Arc& arc = coverage_.arcs_[static_cast<std::size_t>(i)];
      if (lookup.second == second && lookup.last == last && arc.count == count && side(arc, left) == Coverage::outside)
        return i;
    }
    return -1;
  }

  static int& side(Coverage::Arc& arc, bool left) { return left ? arc.left : arc.right; }

  int append(std::span<const std::uint32_t> piece) {
    const auto index = static_cast<int>(coverage_.arcs_.size());
    coverage_.arcs_.push_back({.first = static_cast<std::uint32_t>(coverage_.vertices_.size()),
                               .count = static_cast<std::uint32_t>(piece.size())});
    for (const std::uint32_t number : piece) coverage_.vertices_.push_back(rings_.vertices[number]);
    if (numbers_ != nullptr) numbers_->insert(numbers_->end(), piece.begin(), piece.end());
    lookups_.push_back({piece[1], piece.back(), first_arc_[piece.front()]});
    first_arc_[piece.front()] = index;
    return index;
  }

  const NumberedRings& rings_;
  LargeVector<std::uint32_t>* numbers_;
  Coverage coverage_;
  LargeVector<std::uint8_t> junction_;  // by vertex
  std::vector<std::uint32_t> walk_;
  LargeVector<std::int32_t> first_arc_;  // by its first vertex
  std::vector<Lookup> lookups_;
};

Coverage build_coverage(const NumberedRings& rings, LargeVector<std::uint32_t>* numbers, Coverage used) {
  if (numbers != nullptr) numbers->clear();
  return CoverageBuilder(rings, numbers, std::move(used)).build();
}

Coverage::Coverage(std::span<const MultiPolygon> faces) : Coverage(build_coverage(number_exactly(faces))) {}

}  // namespace lianxun::shape
