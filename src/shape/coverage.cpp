#include "shape/coverage.hpp"

#include <algorithm>

namespace lianxun::shape {

Line Coverage::line(const Arc& arc) const {
  Line line(arc.count);
  std::ranges::transform(vertices(arc), line.begin(), to_metres);
  return line;
}

std::vector<Coverage::FaceRing> Coverage::rings(int face) const {
  const FaceRecord& record = faces_[static_cast<std::size_t>(face)];
  std::vector<FaceRing> rings;
  for (const RingRecord& ring : std::span(rings_).subspan(record.first_ring, record.ring_count))
    rings.push_back({std::span(refs_).subspan(ring.first_ref, ring.ref_count), ring.hole});
  return rings;
}

MultiPolygon Coverage::polygons(int face) const {
  const FaceRecord& record = faces_[static_cast<std::size_t>(face)];
  MultiPolygon polygons;
  for (const RingRecord& each : std::span(rings_).subspan(record.first_ring, record.ring_count)) {
    if (each.hole)
      polygons.back().holes.push_back(ring(each));
    else
      polygons.push_back({ring(each), {}});
  }
  return polygons;
}

Ring Coverage::ring(const RingRecord& record) const {
  Ring ring;
  for (const ArcRef ref : std::span(refs_).subspan(record.first_ref, record.ref_count)) {
    const std::span<const Vertex> along = vertices(arcs_[static_cast<std::size_t>(index_of(ref))]);
    // the last vertex is the first of the next arc
    if (ref >= 0)
      std::transform(along.begin(), along.end() - 1, std::back_inserter(ring), to_metres);
    else
      std::transform(along.rbegin(), along.rend() - 1, std::back_inserter(ring), to_metres);
  }
  if (ring.empty()) return ring;
  std::rotate(ring.begin(), ring.begin() + record.start, ring.end());
  ring.push_back(ring.front());
  return ring;
}

std::size_t Coverage::bytes() const {
  return vertices_.capacity() * sizeof(Vertex) + arcs_.capacity() * sizeof(Arc) + refs_.capacity() * sizeof(ArcRef) +
         rings_.capacity() * sizeof(RingRecord) + faces_.capacity() * sizeof(FaceRecord);
}

}  // namespace lianxun::shape
