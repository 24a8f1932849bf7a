#include <cmath>
#include <nlohmann/json.hpp>

#include "report/patrol_order.hpp"

namespace lianxun::report {
namespace {

using Json = nlohmann::ordered_json;

Json position(shape::Point lon_lat) {
  const auto rounded = [](double degrees) { return std::round(degrees * 1e7) / 1e7; };  // a centimetre
  return Json::array({rounded(lon_lat.x), rounded(lon_lat.y)});
}

Json feature(const char* type, Json coordinates, Json properties) {
  return {{"type", "Feature"},
          {"geometry", {{"type", type}, {"coordinates", std::move(coordinates)}}},
          {"properties", std::move(properties)}};
}

}  // namespace

std::string patrol_order_geojson(const domain::Situation& situation, const domain::Patrol& patrol,
                                 const Wording& wording, const ToLonLat& to_wgs84) {
  const auto zone = situation.room->calendar.zone;
  Json features = Json::array();
  for (std::size_t i = 0; i < patrol.stops.size(); ++i) {
    const auto& stop = patrol.stops[i];
    Json incidents = Json::array();
    for (const auto id : stop.incidents) {
      const auto* incident = situation.incidents.find(id);
      if (incident == nullptr) continue;
      incidents.push_back(
          {{"number", incident->number}, {"category", category_name(situation, incident->category, wording)}});
    }
    Json agencies = Json::array();
    for (const auto& agency : stop.required) agencies.push_back(agency_name(situation, agency, wording));
    features.push_back(feature("Point", position(to_wgs84(stop.position)),
                               {{"kind", "stop"},
                                {"stop", i + 1},
                                {"name", stop.name},
                                {"village", village_name(situation, stop.village, patrol.issued, wording)},
                                {"grid", stop.grid},
                                {"arrive", domain::format_instant(stop.arrive, zone)},
                                {"leave", domain::format_instant(stop.leave, zone)},
                                {"agencies", std::move(agencies)},
                                {"incidents", std::move(incidents)}}));
  }
  for (const auto& member : patrol.crews) {
    if (member.route.size() < 2) continue;
    Json line = Json::array();
    for (const shape::Point p : member.route) line.push_back(position(to_wgs84(p)));
    const auto* crew = situation.room->find_crew(member.crew);
    features.push_back(feature("LineString", std::move(line),
                               {{"kind", "route"},
                                {"crew", crew == nullptr ? member.crew : wording.name(*crew)},
                                {"agency", agency_name(situation, member.agency, wording)},
                                {"depart", domain::format_instant(member.depart, zone)}}));
  }
  const Json collection{{"type", "FeatureCollection"}, {"patrol", patrol.number}, {"features", std::move(features)}};
  return collection.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace lianxun::report
