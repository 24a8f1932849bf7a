#pragma once

#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <numbers>
#include <stdexcept>
#include <string>
#include <vector>

#include "hotspot/records.hpp"

namespace lianxun::test {

/// Metres of a plane that touches Boston: good to a metre or so within the city.
inline shape::Point boston_metres(double latitude, double longitude) {
  constexpr double radius = 6'371'000;
  constexpr double degree = std::numbers::pi / 180;
  const double shrink = std::cos(42.32 * degree);
  return {radius * (longitude + 71.08) * degree * shrink, radius * (latitude - 42.32) * degree};
}

/// A line of a table, its quoted cells without their quotes.
inline std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> out(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      out.emplace_back();
    } else if (c != '\r') {
      out.back() += c;
    }
  }
  return out;
}

/// Precincts and wards come in several spellings (503.0 and 0503, Ward 5 and 05), which change in the course of the
/// year: only their number tells that they are the same.
inline std::string number_in(const std::string& text) {
  const auto digit = text.find_first_of("0123456789");
  return digit == std::string::npos ? "" : std::to_string(std::stoi(text.substr(digit)));
}

/// The requests of `boston311_2015_sample20k.csv` in the order of the file; grids are the precincts that it names.
inline hotspot::Records boston(const std::filesystem::path& cases) {
  const auto path = cases / "requests311/boston311_2015_sample20k.csv";
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  std::string line;
  std::getline(in, line);
  std::map<std::string, std::size_t> column;
  for (const std::string& name : cells(line)) column.emplace(name, column.size());
  const domain::Zone zone{std::chrono::hours{-5}};
  hotspot::Records records;
  for (std::int64_t id = 1; std::getline(in, line); ++id) {
    const auto row = cells(line);
    const std::string precinct = number_in(row.at(column.at("precinct")));
    const std::string ward = number_in(row.at(column.at("ward")));
    append(records, {.position = boston_metres(std::stod(row.at(column.at("LATITUDE"))),
                                               std::stod(row.at(column.at("LONGITUDE")))),
                     .located = true,
                     .reported = domain::parse_instant(row.at(column.at("OPEN_DT")), zone).value(),
                     .closed = domain::parse_instant(row.at(column.at("CLOSED_DT")), zone),
                     .grid = precinct,
                     .village = ward,
                     .kind = row.at(column.at("TYPE")),
                     .address = row.at(column.at("LOCATION_STREET_NAME")),
                     .id = id});
  }
  return records;
}

}  // namespace lianxun::test
