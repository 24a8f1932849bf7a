#pragma once

#include <memory>
#include <stdexcept>
#include <vector>

#include "boundary/fault.hpp"
#include "domain/plan.hpp"

namespace lianxun::boundary {

/// Grids as somebody has redrawn them elsewhere.
struct Redrawn {
  std::shared_ptr<const domain::Boundaries> base;  // what a plan begins from
  std::vector<domain::Grid> grids;
  std::vector<shape::MultiPolygon> areas;  // beside the grids, metres
  double max_gap = 10;                     // square metres: gaps and overlaps up to it are hands that trembled
};

/// What does not fit in grids that came from elsewhere, with its place.
struct DoesNotFit : std::runtime_error {
  DoesNotFit(const std::string& words, Fault first) : std::runtime_error(words), fault(std::move(first)) {}
  Fault fault;
};

/// What was redrawn, as edits of a plan: one for each group of grids that have changed side by side, in the order of
/// their codes. Small gaps and overlaps go to a neighbour, as in `repair`; grids of a code keep its village. A grid of
/// the base that is missing ceases. Empty when nothing has changed. Throws DoesNotFit for a larger gap or overlap, and
/// as `repair` does.
[[nodiscard]] std::vector<domain::PlanEdit> edits_from(const Redrawn& redrawn);

}  // namespace lianxun::boundary
