#include "boundary/sliver.hpp"

#include "shape/compactness.hpp"

namespace lianxun::boundary {

double width_of(const shape::Polygon& area) {
  const double around = shape::perimeter(area);
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
