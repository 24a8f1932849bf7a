#include "report/patrol_order.hpp"

#include <cstdio>

#include "report/atomic_file.hpp"

namespace lianxun::report {
namespace {

std::string lat_lon(shape::Point lon_lat) {
  char text[64];
  std::snprintf(text, sizeof text, "%.5f,%.5f", lon_lat.y, lon_lat.x);  // five digits: a metre
  return text;
}

}  // namespace

std::string file_stem(const domain::Patrol& patrol) {
  std::string stem;
  for (const char c : patrol.number) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    stem += plain || static_cast<unsigned char>(c) >= 0x80 ? c : '_';
  }
  return stem.empty() ? "patrol-" + std::to_string(patrol.id.value) : stem;
}

std::string patrol_order_qr_text(const domain::Patrol& patrol, const ToLonLat& to_wgs84) {
  if (patrol.stops.size() == 1) return "geo:" + lat_lon(to_wgs84(patrol.stops.front().position));
  constexpr std::size_t most_stops = 20;  // more would be too fine to scan from paper
  if (patrol.stops.size() > most_stops) return patrol.number;
  std::string text = patrol.number + " WGS84";
  for (std::size_t i = 0; i < patrol.stops.size(); ++i) {
    text += "\n" + std::to_string(i + 1) + " " + lat_lon(to_wgs84(patrol.stops[i].position));
  }
  return text;
}

std::vector<std::filesystem::path> write_patrol_order(const domain::Situation& situation, const domain::Patrol& patrol,
                                                      const std::filesystem::path& folder,
                                                      const domain::Translate& translate, const ToLonLat& to_wgs84,
                                                      Names names) {
  const Wording wording{translate, names};
  const std::string stem = file_stem(patrol);
  const auto page = folder / (stem + ".pdf");
  const auto map = folder / (stem + ".geojson");
  write_file(page, patrol_order_pdf(situation, patrol, wording, to_wgs84));
  write_file(map, patrol_order_geojson(situation, patrol, wording, to_wgs84));
  return {page, map};
}

}  // namespace lianxun::report
