#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "domain/room.hpp"

namespace lianxun::sample {

/// The office of the sample: one comprehensive enforcement team and eight offices (the report of 2023 names some of
/// the eight only, the rest is an assumption), crews, categories with limits, powers, holidays. Invented people.
[[nodiscard]] domain::Room build_office(std::uint64_t seed);

/// Statutory holidays and make-up workdays of 2022, 2023 and 2024 as the State Council published them.
[[nodiscard]] domain::Calendar statutory_calendar();

/// Category and what its delegated powers are about; several variants of each make a `domain::Power`.
struct CategoryPlan {
  const char* id;
  const char* name;
  const char* name_en;
  const char* group;
  const char* responsible;
  std::vector<const char*> cooperating;
  const char* filing_condition;
  const char* closing_condition;
  int minutes_on_site;
  std::vector<domain::Limit> limits;  // of handling; complaints are verified first, and all are closed
  std::vector<const char*> offences;
};
[[nodiscard]] const std::vector<CategoryPlan>& category_plans();

inline constexpr int delegated_powers = 246;
inline constexpr int exercised_powers_2023 = 143;

/// A delegated power and the category it belongs to.
struct PowerPlan {
  domain::Power power;
  domain::CategoryId category;
};
/// All 246, in code order.
[[nodiscard]] std::vector<PowerPlan> power_plans();

}  // namespace lianxun::sample
