// Inside desk only: the part of a room file that becomes domain::Room.
#pragma once

#include <string>
#include <vector>

#include "desk/room_file_node.hpp"
#include "domain/message.hpp"
#include "domain/room.hpp"

namespace lianxun::desk {

/// Reads name, calendar, agencies, officers, crews, categories and powers, with every reference between them checked.
[[nodiscard]] domain::Room read_room(JsonObject& root, const std::string& crs);

[[nodiscard]] domain::Calendar read_calendar(const JsonNode& node);
[[nodiscard]] domain::Category read_category(const JsonNode& node, const domain::Room& room);

/// What is usable but should be mended.
[[nodiscard]] std::vector<domain::Message> room_findings(const domain::Room& room);

/// Fails at the node when the room has no such agency.
[[nodiscard]] domain::AgencyId read_agency_id(const JsonNode& node, const domain::Room& room);

}  // namespace lianxun::desk
