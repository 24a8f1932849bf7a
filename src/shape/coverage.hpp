#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "shape/large_pages.hpp"
#include "shape/polygon.hpp"

namespace lianxun::shape {

/// A position in whole millimetres of the working CRS.
struct Vertex {
  std::int64_t x = 0;
  std::int64_t y = 0;

  friend bool operator==(const Vertex&, const Vertex&) = default;
};

[[nodiscard]] inline Point to_metres(Vertex v) {
  return {static_cast<double>(v.x) / 1000, static_cast<double>(v.y) / 1000};
}

/// Faces (areas of a boundary set) whose shared borders are stored once.
///
/// The rings of all faces are cut into arcs at junctions: vertices where the lines of two rings part or meet. An arc is
/// the longest line between junctions, or a whole ring without any, and has a face on its left and on its right.
///
/// What is matched: borders are shared where both sides have the same vertices to the millimetre (`match` brings
/// vertices together that are only near each other). A face that has a vertex on the neighbour's edge where the
/// neighbour has none is not matched there; both lines then stand as arcs of their own with `outside` on one side, as
/// they do along gaps and overlaps. A coverage is valid (no gap, no overlap) only if its faces are and only its outline
/// has `outside`; the converse needs a check of the geometry, which is not done here. Faces are taken as they come:
/// degenerate rings, repeated vertices and rings of either orientation come back from `polygons` unchanged.
class Coverage {
 public:
  static constexpr int outside = -1;

  /// Vertices of all arcs stand in one array; an arc has at least two, a closed one repeats its first at the end.
  struct Arc {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    int left = outside;
    int right = outside;

    [[nodiscard]] bool is_border_of(int face) const { return left == face || right == face; }
    friend bool operator==(const Arc&, const Arc&) = default;
  };

  /// An arc as a ring walks it: `index` along the arc, `~index` against it.
  using ArcRef = std::int32_t;
  [[nodiscard]] static int index_of(ArcRef ref) { return ref < 0 ? ~ref : ref; }

  Coverage() = default;

  /// Metres; each coordinate is rounded to the nearest millimetre. Throws `std::invalid_argument` naming the face for a
  /// ring that is not closed, or of one point, and for a coordinate that is not finite or beyond 2^53 millimetres.
  explicit Coverage(std::span<const MultiPolygon> faces);

  [[nodiscard]] int face_count() const { return static_cast<int>(faces_.size()); }
  [[nodiscard]] std::span<const Arc> arcs() const { return arcs_; }
  [[nodiscard]] std::span<const Vertex> vertices(const Arc& arc) const {
    return std::span(vertices_).subspan(arc.first, arc.count);
  }
  [[nodiscard]] Line line(const Arc& arc) const;  // metres

  /// A ring of a face: its arcs in walking order. Empty for an empty ring.
  struct FaceRing {
    std::span<const ArcRef> arcs;
    bool hole = false;
  };
  /// Each outer ring is followed by its holes.
  [[nodiscard]] std::vector<FaceRing> rings(int face) const;

  /// The face in metres: the polygons it was built from, rounded to the millimetre, with the same first vertices,
  /// orientations and order.
  [[nodiscard]] MultiPolygon polygons(int face) const;

  /// The same faces, arcs and references with fewer vertices: Douglas-Peucker on each arc, every dropped vertex within
  /// `tolerance` metres of the line that replaces it; junctions stay, a closed arc keeps at least a triangle. Throws
  /// `std::invalid_argument` for a tolerance that is negative or not a number.
  /// Shared borders stay shared. For drawing only: arcs are not checked against each other, so that lines may
  /// touch or cross and a narrow face may vanish. First vertices of rings are then those of their first arcs.
  [[nodiscard]] Coverage simplified(double tolerance) const;

  [[nodiscard]] std::size_t bytes() const;

 private:
  friend class CoverageBuilder;

  struct RingRecord {
    std::uint32_t first_ref = 0;
    std::uint32_t ref_count = 0;
    std::uint32_t start = 0;  // how many vertices after the first arc's beginning the ring began as it was given
    bool hole = false;
  };
  struct FaceRecord {
    std::uint32_t first_ring = 0;
    std::uint32_t ring_count = 0;
  };

  [[nodiscard]] Ring ring(const RingRecord& record) const;

  LargeVector<Vertex> vertices_;
  std::vector<Arc> arcs_;
  std::vector<ArcRef> refs_;
  std::vector<RingRecord> rings_;
  std::vector<FaceRecord> faces_;
};

}  // namespace lianxun::shape
