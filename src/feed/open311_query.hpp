#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/situation.hpp"
#include "feed/form.hpp"
#include "feed/open311_error.hpp"

namespace lianxun::feed {

/// What GET requests asks for. Numbers given by id override everything else, as the specification says.
struct Open311Query {
  std::vector<std::string> ids;
  std::vector<domain::CategoryId> services;  // empty: all
  domain::Instant from{};                    // by the time of the report, both ends included
  domain::Instant to{};
  std::optional<bool> open;
};

/// The last 90 days when nothing else is asked for, never more than 90 days.
[[nodiscard]] std::variant<Open311Query, ApiError> read_query(const Form& form, domain::Instant now, domain::Zone zone);

/// Complaints that match, the newest first, at most 1000. Findings of inspections are no service requests.
[[nodiscard]] std::vector<domain::Incident> find_requests(const domain::Situation& situation,
                                                          const Open311Query& query);

/// The complaint with that number, if there is one.
[[nodiscard]] std::optional<domain::Incident> find_request(const domain::Situation& situation,
                                                           const std::string& number);

}  // namespace lianxun::feed
