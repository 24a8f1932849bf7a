#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "domain/enforcement.hpp"
#include "domain/incident.hpp"
#include "domain/patrol.hpp"
#include "domain/place.hpp"
#include "domain/plan.hpp"
#include "domain/room.hpp"

namespace lianxun::store {

// How the values of an enumeration are written. A name that has been stored once is never changed or reused.

template <class Enum>
struct Names;

template <>
struct Names<domain::Source> {
  static constexpr std::array table{std::pair{domain::Source::complaint, "complaint"},
                                    std::pair{domain::Source::finding, "finding"}};
};

template <>
struct Names<domain::Stage> {
  static constexpr std::array table{
      std::pair{domain::Stage::reported, "reported"},     std::pair{domain::Stage::filed, "filed"},
      std::pair{domain::Stage::dispatched, "dispatched"}, std::pair{domain::Stage::handled, "handled"},
      std::pair{domain::Stage::fed_back, "fed_back"},     std::pair{domain::Stage::closed, "closed"},
      std::pair{domain::Stage::evaluated, "evaluated"},   std::pair{domain::Stage::dismissed, "dismissed"}};
};

template <>
struct Names<domain::StopOutcome> {
  static constexpr std::array table{std::pair{domain::StopOutcome::corrected_on_spot, "corrected_on_spot"},
                                    std::pair{domain::StopOutcome::rectification_ordered, "rectification_ordered"},
                                    std::pair{domain::StopOutcome::simple_penalty, "simple_penalty"},
                                    std::pair{domain::StopOutcome::general_case, "general_case"},
                                    std::pair{domain::StopOutcome::unfounded, "unfounded"},
                                    std::pair{domain::StopOutcome::nobody_there, "nobody_there"}};
};

template <>
struct Names<domain::PatrolState> {
  static constexpr std::array table{
      std::pair{domain::PatrolState::issued, "issued"}, std::pair{domain::PatrolState::under_way, "under_way"},
      std::pair{domain::PatrolState::finished, "finished"}, std::pair{domain::PatrolState::closed, "closed"},
      std::pair{domain::PatrolState::withdrawn, "withdrawn"}};
};

template <>
struct Names<domain::PlanState> {
  static constexpr std::array table{
      std::pair{domain::PlanState::draft, "draft"}, std::pair{domain::PlanState::review, "review"},
      std::pair{domain::PlanState::published, "published"}, std::pair{domain::PlanState::withdrawn, "withdrawn"}};
};

template <>
struct Names<domain::Case::Procedure> {
  static constexpr std::array table{std::pair{domain::Case::Procedure::simple, "simple"},
                                    std::pair{domain::Case::Procedure::general, "general"}};
};

template <>
struct Names<domain::Case::Party> {
  static constexpr std::array table{std::pair{domain::Case::Party::citizen, "citizen"},
                                    std::pair{domain::Case::Party::organisation, "organisation"}};
};

template <>
struct Names<domain::Limit::Unit> {
  static constexpr std::array table{std::pair{domain::Limit::Unit::working_hours, "working_hours"},
                                    std::pair{domain::Limit::Unit::working_days, "working_days"},
                                    std::pair{domain::Limit::Unit::hours, "hours"},
                                    std::pair{domain::Limit::Unit::days, "days"}};
};

template <>
struct Names<domain::Datum::Kind> {
  static constexpr std::array table{
      std::pair{domain::Datum::Kind::wgs84, "wgs84"}, std::pair{domain::Datum::Kind::cgcs2000, "cgcs2000"},
      std::pair{domain::Datum::Kind::gcj02, "gcj02"}, std::pair{domain::Datum::Kind::bd09, "bd09"},
      std::pair{domain::Datum::Kind::crs, "crs"}};
};

template <class Enum>
[[nodiscard]] constexpr std::string_view name_of(Enum value) {
  for (const auto& [known, name] : Names<Enum>::table) {
    if (known == value) return name;
  }
  return {};
}

}  // namespace lianxun::store
