#pragma once

#include <string>
#include <vector>

#include "domain/incident.hpp"
#include "domain/room.hpp"
#include "feed/open311_client.hpp"
#include "feed/open311_error.hpp"
#include "feed/open311_place.hpp"

namespace lianxun::feed {

// The bodies of GeoReport v2, as JSON text. Ids are strings: service codes and numbers of this room are no integers.

[[nodiscard]] std::string services_json(const domain::Room& room);
/// A service without attributes: the room asks for none.
[[nodiscard]] std::string definition_json(const domain::Category& category);
[[nodiscard]] std::string created_json(const std::string& number);
/// `[{"code":403,"description":"…"}]`
[[nodiscard]] std::string error_json(const ApiError& error);

/// How requests are shown to one asker.
struct RequestView {
  const domain::Room& room;
  const Placer& placer;
  std::string working_crs;
  std::string feed;       // a description is shown of requests that came through this feed only; phones never
  domain::Datum datum{};  // of lat and long: the client's, WGS 84 for anybody else
};

[[nodiscard]] std::string requests_json(const std::vector<domain::Incident>& incidents, const RequestView& view);

}  // namespace lianxun::feed
