#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "domain/situation.hpp"
#include "report/names.hpp"

namespace lianxun::report {

/// A position of the working CRS as WGS 84 longitude (x) and latitude (y) in degrees.
using ToLonLat = std::function<shape::Point(shape::Point)>;

/// Writes the order of a patrol to `folder` (made when missing) and gives the files: `NUMBER.pdf`, one A4 page for the
/// crews with people, stops, times, a map and a QR code of the stops' positions, and `NUMBER.geojson`. Each file is
/// replaced as a whole or not at all. Throws domain::BadInput that names the file when it cannot be written.
std::vector<std::filesystem::path> write_patrol_order(const domain::Situation& situation, const domain::Patrol& patrol,
                                                      const std::filesystem::path& folder,
                                                      const domain::Translate& translate, const ToLonLat& to_wgs84,
                                                      Names names = Names::local);

/// The page: what must not be cut (times, people, places) stays on it, set smaller when there is much of it.
[[nodiscard]] std::string patrol_order_pdf(const domain::Situation& situation, const domain::Patrol& patrol,
                                           const Wording& wording, const ToLonLat& to_wgs84);

/// RFC 7946: a point for each stop and a line for each crew's way.
[[nodiscard]] std::string patrol_order_geojson(const domain::Situation& situation, const domain::Patrol& patrol,
                                               const Wording& wording, const ToLonLat& to_wgs84);

/// What the QR code holds: one stop as a geo: link (RFC 5870), several as lines "1 29.97012,121.65512" below the
/// number.
[[nodiscard]] std::string patrol_order_qr_text(const domain::Patrol& patrol, const ToLonLat& to_wgs84);

/// The number of the patrol as a file name: everything but letters, digits, - and _ replaced.
[[nodiscard]] std::string file_stem(const domain::Patrol& patrol);

}  // namespace lianxun::report
