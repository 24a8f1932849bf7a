#pragma once

#include <vector>

#include "shape/point.hpp"

namespace lianxun::sample {

/// The kind of place that premises look for.
enum class Siting { street, town, works, village, estate, reclaimed };

/// So many premises of a kind, named from two lists.
struct KindPlan {
  const char* kind;
  int count;
  Siting siting;
  std::vector<const char*> fronts;
  std::vector<const char*> backs;
};

[[nodiscard]] const std::vector<KindPlan>& kind_plans();

/// One of a kind: at or beside the dedicated grids that carry their names, or where the village is.
struct Landmark {
  const char* kind;
  const char* name;
  shape::Point at;
};

[[nodiscard]] std::vector<Landmark> landmark_plans();

}  // namespace lianxun::sample
