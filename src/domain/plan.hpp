#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.hpp"
#include "domain/message.hpp"
#include "domain/place.hpp"
#include "domain/time.hpp"

namespace lianxun::domain {

/// One grid as an edit of a plan found it and left it.
struct PlanGrid {
  Grid grid;                   // its attributes afterwards; of one that ceases the last it had
  shape::MultiPolygon before;  // metres, as in Boundaries; empty: the edit begins it
  shape::MultiPolygon after;   // empty: it ceases

  friend bool operator==(const PlanGrid&, const PlanGrid&) = default;
};

/// A finished edit: all the grids that it concerned.
struct PlanEdit {
  Message what;                 // "{} was split"
  std::vector<PlanGrid> grids;  // ascending by code
  Instant at{};
  std::string by;

  friend bool operator==(const PlanEdit&, const PlanEdit&) = default;
};

/// Ground that passed from one code to another when a plan came into force.
struct Succession {
  GridCode from;
  GridCode to;
  double square_metres = 0;
  friend bool operator==(const Succession&, const Succession&) = default;
};

enum class PlanState { draft, review, published, withdrawn };
/// English msgid, "draft" and so on.
[[nodiscard]] std::string name(PlanState state);

/// A branch of the boundaries: edits of one version that may become the next. What has been undone stays until another
/// edit takes its place. Edits are shared and immutable, so that a copy of a long plan is cheap.
struct Plan {
  PlanId id;
  std::string name;
  std::string author;
  std::string note;
  Date base{};  // effective date of the version that it began from
  std::vector<std::shared_ptr<const PlanEdit>> edits;
  int done = 0;  // so many of the edits are in force, the others undone
  PlanState state = PlanState::draft;
  Instant begun{};
  std::optional<Instant> ended;         // published or withdrawn
  std::optional<Date> effective;        // of a published one
  std::string reason;                   // of the last return or withdrawal
  std::vector<Succession> successions;  // of a published one, by from and to
  int revision = 0;

  friend bool operator==(const Plan& a, const Plan& b);
};

[[nodiscard]] bool is_open(const Plan& plan);  // draft or under review

/// What the edits in force have made of each grid that they concern: its last state. Points into the plan.
[[nodiscard]] std::map<GridCode, const PlanGrid*> latest(const Plan& plan);
/// The ground on which the plan found each of these grids first. Points into the plan.
[[nodiscard]] std::map<GridCode, const shape::MultiPolygon*> first_found(const Plan& plan);

/// The boundaries as the plan, which began from `base`, would have them on the ground of `version`, in force from
/// `effective`. Of a grid's names and kind what the plan has not changed is as `version` says.
[[nodiscard]] Boundaries planned(const Boundaries& base, const Boundaries& version, const Plan& plan, Date effective);

/// Codes of grids that the plan changes and that are not in `version` as the plan found them in `base`: somebody has
/// drawn them anew meanwhile, or named them otherwise than the plan does. Ascending; empty: the plan fits.
[[nodiscard]] std::vector<GridCode> conflicts(const Boundaries& base, const Boundaries& version, const Plan& plan);

}  // namespace lianxun::domain
