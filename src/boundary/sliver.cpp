#include "boundary/sliver.hpp"

#include <cmath>

namespace lianxun::boundary {
namespace {

double length_of(const shape::Ring& ring) {
  double length = 0;
  for (std::size_t i = 1; i < ring.size(); ++i)
    length += std::hypot(ring[i].x - ring[i - 1].x, ring[i].y - ring[i - 1].y);
  return length;
}

}  // namespace

double width_of(const shape::Polygon& area) {
  double around = length_of(area.outer);
  for (const shape::Ring& hole : area.holes) around += length_of(hole);
  return around > 0 ? 2 * shape::area(area) / around : 0;
}

Fault fault_of_area(FaultKind kind, const shape::Polygon& area) {
  Fault fault;
  fault.kind = kind;
  fault.area = {area};
  fault.at = shape::label_point(fault.area);
  fault.square_metres = shape::area(area);
  fault.width = width_of(area);
  return fault;
}

bool is_sliver(const Fault& fault, double width) {
  if (fault.kind != FaultKind::gap && fault.kind != FaultKind::overlap) return false;
  return fault.width < width && fault.square_metres >= 10 * fault.width * fault.width;
}

}  // namespace lianxun::boundary
