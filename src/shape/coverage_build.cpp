#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "shape/coverage.hpp"
#include "shape/vertex_table.hpp"

namespace lianxun::shape {
namespace {

std::size_t count_vertices(std::span<const MultiPolygon> faces) {
  std::size_t count = 0;
  for (const MultiPolygon& face : faces)
    for (const Polygon& polygon : face) {
      count += polygon.outer.size();
      for (const Ring& hole : polygon.holes) count += hole.size();
    }
  return count;
}

Vertex to_vertex(Point p) {
  constexpr double largest = 0x1p53;
  const double x = p.x * 1000;
  const double y = p.y * 1000;
  if (!(std::abs(x) <= largest && std::abs(y) <= largest))
    throw std::invalid_argument("a coordinate is not finite or beyond 2^53 millimetres");
  return {std::llround(x), std::llround(y)};
}

}  // namespace

/// Three passes, after topojson: number the vertices, find the junctions, cut the rings at them and match each piece
/// with what earlier rings have left there.
class CoverageBuilder {
 public:
  explicit CoverageBuilder(std::span<const MultiPolygon> faces)
      : vertex_count_(count_vertices(faces)), table_(vertex_count_) {
    ids_.reserve(vertex_count_);
    coverage_.faces_.reserve(faces.size());
    coverage_.rings_.reserve(faces.size());
    for (std::size_t face = 0; face < faces.size(); ++face) {
      try {
        number(faces[face]);
      } catch (const std::invalid_argument& error) {
        throw std::invalid_argument("coverage: face " + std::to_string(face) + ": " + error.what());
      }
    }
  }

  Coverage build() {
    find_junctions();
    first_arc_.assign(table_.size(), -1);
    coverage_.vertices_.reserve(table_.size() + table_.size() / 8);
    std::size_t ring = 0;
    for (std::size_t face = 0; face < coverage_.faces_.size(); ++face)
      for (std::uint32_t i = 0; i < coverage_.faces_[face].ring_count; ++i, ++ring)
        cut(static_cast<int>(face), coverage_.rings_[ring], sources_[ring]);
    return std::move(coverage_);
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  /// A ring as numbers of vertices, its first not repeated.
  struct Source {
    std::size_t first;
    std::uint32_t count;
    bool inside_left;
  };

  struct Neighbours {
    std::uint32_t a = none;
    std::uint32_t b = none;
    bool junction = false;

    void add(std::uint32_t before, std::uint32_t after) {
      if (a == none) {
        a = before;
        b = after;
      } else if (!(a == before && b == after) && !(a == after && b == before)) {
        junction = true;
      }
    }
  };

  struct Lookup {  // beside the coverage's arcs
    std::uint32_t second;
    std::uint32_t last;
    std::int32_t next;  // arc that starts at the same vertex, or -1
  };

  void number(const MultiPolygon& face) {
    const auto first = static_cast<std::uint32_t>(coverage_.rings_.size());
    for (const Polygon& polygon : face) {
      number(polygon.outer, false);
      for (const Ring& hole : polygon.holes) number(hole, true);
    }
    coverage_.faces_.push_back({first, static_cast<std::uint32_t>(coverage_.rings_.size()) - first});
  }

  void number(const Ring& ring, bool hole) {
    if (ring.size() == 1 || (!ring.empty() && !(ring.front() == ring.back())))
      throw std::invalid_argument("a ring is not closed");
    rounded_.clear();
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) rounded_.push_back(to_vertex(ring[i]));
    sources_.push_back({ids_.size(), static_cast<std::uint32_t>(rounded_.size()), (signed_area(ring) > 0) != hole});
    table_.number(rounded_, ids_);
    coverage_.rings_.push_back({.hole = hole});
  }

  [[nodiscard]] std::span<const std::uint32_t> ids(const Source& source) const {
    return std::span(ids_).subspan(source.first, source.count);
  }

  /// Where the same vertex has other neighbours in another ring, or in its own a second time.
  void find_junctions() {
    neighbours_.resize(table_.size());
    for (const Source& source : sources_) {
      const auto ring = ids(source);
      for (std::size_t i = 0; i < ring.size(); ++i)
        neighbours_[ring[i]].add(i > 0 ? ring[i - 1] : ring.back(), i + 1 < ring.size() ? ring[i + 1] : ring.front());
    }
  }

  void cut(int face, Coverage::RingRecord& record, const Source& source) {
    record.first_ref = static_cast<std::uint32_t>(coverage_.refs_.size());
    if (source.count == 0) return;
    const auto ring = ids(source);
    auto start = std::ranges::find_if(ring, [&](std::uint32_t id) { return neighbours_[id].junction; });
    // without a junction any start will do that the ring of the other side chooses too
    if (start == ring.end()) start = std::ranges::min_element(ring);
    record.start = static_cast<std::uint32_t>(ring.end() - start) % source.count;

    walk_.assign(start, ring.end());
    walk_.insert(walk_.end(), ring.begin(), start);
    walk_.push_back(walk_.front());
    for (std::size_t first = 0, i = 1; i < walk_.size(); ++i) {
      if (i + 1 < walk_.size() && !neighbours_[walk_[i]].junction) continue;
      coverage_.refs_.push_back(match(face, std::span(walk_).subspan(first, i + 1 - first), source.inside_left));
      first = i;
    }
    record.ref_count = static_cast<std::uint32_t>(coverage_.refs_.size()) - record.first_ref;
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
    for (const std::uint32_t id : piece) coverage_.vertices_.push_back(table_[id]);
    lookups_.push_back({piece[1], piece.back(), first_arc_[piece.front()]});
    first_arc_[piece.front()] = index;
    return index;
  }

  std::size_t vertex_count_;
  VertexTable table_;
  Coverage coverage_;
  std::vector<Vertex> rounded_;
  std::vector<std::uint32_t> ids_;
  std::vector<Source> sources_;
  std::vector<Neighbours> neighbours_;
  std::vector<std::uint32_t> walk_;
  std::vector<std::int32_t> first_arc_;  // by its first vertex
  std::vector<Lookup> lookups_;
};

Coverage::Coverage(std::span<const MultiPolygon> faces) : Coverage(CoverageBuilder(faces).build()) {}

}  // namespace lianxun::shape
