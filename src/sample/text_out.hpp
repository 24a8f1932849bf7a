#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "shape/polygon.hpp"

namespace lianxun::sample {

/// `121.640000001`: a fixed number of decimals without trailing zeros, by integers, so that every library prints the
/// same.
[[nodiscard]] std::string decimal(double value, int digits);

/// A JSON string with its quotes.
[[nodiscard]] std::string json_string(std::string_view text);

/// A CSV cell, quoted where it needs to be (RFC 4180).
[[nodiscard]] std::string csv_cell(std::string_view text);

/// Coordinates of GeoJSON from EPSG:4549 metres: CGCS2000 degrees with ten decimals, a hundredth of a millimetre, from
/// which the whole millimetre comes back. Outer rings counter-clockwise, holes clockwise (RFC 7946).
[[nodiscard]] std::string geojson_position(shape::Point metres);
[[nodiscard]] std::string geojson_line(const shape::Line& line);
[[nodiscard]] std::string geojson_area(const shape::MultiPolygon& area);  // the geometry object

/// Where a sample goes.
struct Output {
  std::filesystem::path folder;
  std::function<void(const std::filesystem::path& file)> wrote;  // after each file; may be empty

  [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder / name; }
  /// Writes the whole text or throws BadArgument with the path and the reason.
  void write(const std::string& name, const std::string& text) const;
};

}  // namespace lianxun::sample
