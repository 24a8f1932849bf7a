#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace lianxun::domain {

/// A number that this store has given out, from 1 upwards; 0 is "none".
template <class Tag>
struct Id {
  std::int64_t value = 0;

  explicit operator bool() const { return value != 0; }
  friend auto operator<=>(const Id&, const Id&) = default;
};

using IncidentId = Id<struct IncidentTag>;
using PatrolId = Id<struct PatrolTag>;
using PlanId = Id<struct PlanTag>;

// Keys that come from outside and mean something to people.
using VillageCode = std::string;  // 12 digits
using GridCode = std::string;     // 15 digits: county 6, subdistrict 3, village 3, sequence 3
using PremisesId = std::string;
using AgencyId = std::string;
using OfficerId = std::string;
using CrewId = std::string;
using CategoryId = std::string;
using PowerCode = std::string;
using CaseNumber = std::string;

}  // namespace lianxun::domain

template <class Tag>
struct std::hash<lianxun::domain::Id<Tag>> {
  std::size_t operator()(lianxun::domain::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
