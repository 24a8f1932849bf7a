#pragma once

#include <variant>

#include "domain/command.hpp"
#include "feed/form.hpp"
#include "feed/open311_client.hpp"
#include "feed/open311_error.hpp"

namespace lianxun::feed {

/// A service request as GeoReport v2 posts it. The place is `lat` and `long` in the client's datum, or `address_string`
/// or `address_id` (premises of the room when it is one of theirs). The note is the description and, below a line of
/// two dashes, attributes, pictures and who called: for the room only. 400 for what is missing or malformed, 404 for a
/// service that the room does not have.
[[nodiscard]] std::variant<domain::ReportIncident, ApiError> read_service_request(const Form& form,
                                                                                  const Open311Client& client,
                                                                                  const std::string& feed,
                                                                                  const domain::Situation& situation);

/// The description alone of a note that was made so.
[[nodiscard]] std::string public_part(const std::string& note);

/// Longest description that the specification allows, in characters.
inline constexpr std::size_t longest_description = 4000;

}  // namespace lianxun::feed
