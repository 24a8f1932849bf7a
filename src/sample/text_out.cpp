#include "sample/text_out.hpp"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <fstream>

#include "domain/error.hpp"
#include "sample/projection.hpp"

namespace lianxun::sample {
namespace {

void append_ring(std::string& out, const shape::Ring& ring, bool counter_clockwise) {
  const bool as_is = (shape::signed_area(ring) > 0) == counter_clockwise;
  out += '[';
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (i > 0) out += ',';
    out += geojson_position(as_is ? ring[i] : ring[ring.size() - 1 - i]);
  }
  out += ']';
}

void append_polygon(std::string& out, const shape::Polygon& polygon) {
  out += '[';
  append_ring(out, polygon.outer, true);
  for (const auto& hole : polygon.holes) {
    out += ',';
    append_ring(out, hole, false);
  }
  out += ']';
}

}  // namespace

std::string decimal(double value, int digits) {
  double scale = 1;
  for (int i = 0; i < digits; ++i) scale *= 10;
  const std::int64_t scaled = std::llround(value * scale);
  std::string text = std::to_string(scaled < 0 ? -scaled : scaled);
  const auto width = static_cast<std::size_t>(digits);
  if (text.size() <= width) text.insert(0, width + 1 - text.size(), '0');
  if (digits > 0) {
    text.insert(text.size() - width, 1, '.');
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  return scaled < 0 ? "-" + text : text;
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;  // the sample's own texts have no control characters
  }
  return out + '"';
}

std::string csv_cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string geojson_position(shape::Point metres) {
  const shape::Point degrees = lon_lat_from_4549(metres);
  return '[' + decimal(degrees.x, 10) + ',' + decimal(degrees.y, 10) + ']';
}

std::string geojson_line(const shape::Line& line) {
  std::string out = R"({"type":"LineString","coordinates":[)";
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i > 0) out += ',';
    out += geojson_position(line[i]);
  }
  return out + "]}";
}

std::string geojson_area(const shape::MultiPolygon& area) {
  if (area.size() == 1) {
    std::string out = R"({"type":"Polygon","coordinates":)";
    append_polygon(out, area.front());
    return out + '}';
  }
  std::string out = R"({"type":"MultiPolygon","coordinates":[)";
  for (std::size_t i = 0; i < area.size(); ++i) {
    if (i > 0) out += ',';
    append_polygon(out, area[i]);
  }
  return out + "]}";
}

void Output::write(const std::string& name, const std::string& text) const {
  std::ofstream file(path(name), std::ios::binary | std::ios::trunc);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  if (!file) throw domain::BadArgument(path(name).string() + ": cannot be written: " + std::strerror(errno));
  if (wrote) wrote(path(name));
}

}  // namespace lianxun::sample
