#pragma once

#include <optional>
#include <vector>

#include "boundary/segment.hpp"
#include "domain/message.hpp"

namespace lianxun::boundary {

/// A ring in whole millimetres with the ground on its left: outer ones counter-clockwise, holes clockwise, however they
/// came. Open: the first vertex is not repeated; nor is any other directly.
struct VertexRing {
  std::vector<shape::Vertex> vertices;
  std::size_t polygon = 0;
  bool hole = false;
};

/// All rings of an area in metres, rounded. A ring that is not simple may be turned either way.
[[nodiscard]] std::vector<VertexRing> vertex_rings(const shape::MultiPolygon& metres);

/// Of a ring that is simple, exactly; open or closed.
[[nodiscard]] bool counter_clockwise(const std::vector<shape::Vertex>& ring);

/// What is wrong with an area, and where in metres.
struct AreaFault {
  domain::Message reason;
  shape::Point at{};
};

/// Whether an area can be taken as whole millimetres at all: every ring closed and of three vertices at least,
/// every coordinate finite, within 1e9 metres, and the double nearest to a whole millimetre.
[[nodiscard]] std::optional<AreaFault> unfit(const shape::MultiPolygon& metres);

/// Whether the rings are those of a valid multipolygon (OGC Simple Features 6.1.11 and 6.1.14), decided exactly: rings
/// are simple, holes lie inside their outer ring, the interior of each polygon is connected, interiors of polygons are
/// disjoint, and rings meet at vertices of both only. Then the winding number of the rings is 1 in the area and 0
/// elsewhere. Nothing when it is so. Takes n log n for n edges of about the same length.
[[nodiscard]] std::optional<AreaFault> invalid(const std::vector<VertexRing>& rings);

/// Whether two closed segments meet otherwise than at an end that both have; exact.
[[nodiscard]] bool meet_badly(Segment s, Segment t);

}  // namespace lianxun::boundary
