#include "app/hotspots/neighbours.hpp"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unordered_map>

#include "domain/error.hpp"
#include "hotspot/contiguity.hpp"
#include "hotspot/distance_band.hpp"
#include "hotspot/gal.hpp"
#include "shape/centroid.hpp"
#include "shape/coverage.hpp"

namespace lianxun::app::hotspots {

namespace {

hotspot::Weights from_file(const Input& input, const Request& request) {
  std::ifstream file(request.weights, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file.good() && text.empty()) {
    throw domain::BadArgument("--weights " + request.weights +
                              ": no such file (take queen, rook, distance:METRES or a GAL file)");
  }
  const hotspot::Gal gal = hotspot::read_gal(text, request.weights);
  std::unordered_map<std::string, std::int32_t> row_of;
  const auto rows = rows_in_use(input);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    row_of.emplace(grid_name(input, request, rows[i]), static_cast<std::int32_t>(i));
  }
  const bool by_code =
      std::all_of(gal.ids.begin(), gal.ids.end(), [&row_of](const std::string& id) { return row_of.contains(id); });
  if (!by_code) {
    row_of.clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      row_of.emplace(std::to_string(rows[i] + 1), static_cast<std::int32_t>(i));
    }
  }
  std::vector<std::vector<std::int32_t>> lists(rows.size());
  for (int i = 0; i < gal.weights.size(); ++i) {
    const std::string& id = gal.ids[static_cast<std::size_t>(i)];
    const auto own = row_of.find(id);
    if (own == row_of.end()) {
      throw domain::BadInput(request.weights, "the area " + id + " is neither a code nor a row of the grids",
                             "name the column with its ids: --code COLUMN");
    }
    for (const std::int32_t other : gal.weights.row(i).columns) {
      const auto at = row_of.find(gal.ids[static_cast<std::size_t>(other)]);
      if (at != row_of.end()) lists[static_cast<std::size_t>(own->second)].push_back(at->second);
    }
  }
  return hotspot::binary_weights(std::move(lists));
}

}  // namespace

std::vector<std::size_t> rows_in_use(const Input& input) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < input.used.size(); ++row) {
    if (input.used[row]) rows.push_back(row);
  }
  return rows;
}

std::vector<double> in_use(const Input& input, const std::vector<double>& of_grids) {
  std::vector<double> out;
  for (const std::size_t row : rows_in_use(input)) out.push_back(of_grids[row]);
  return out;
}

hotspot::Weights neighbours(const Input& input, const Request& request) {
  const std::string& asked = request.weights;
  constexpr std::string_view distance = "distance:";
  if (asked.starts_with(distance)) {
    double metres = 0;
    const char* const begin = asked.data() + distance.size();
    const char* const end = asked.data() + asked.size();
    const auto read = std::from_chars(begin, end, metres);
    if (read.ec != std::errc() || read.ptr != end || !(metres > 0)) {
      throw domain::BadArgument("--weights " + asked + ": write it as distance:500, in metres");
    }
    std::vector<shape::Point> centres;
    for (const std::size_t row : rows_in_use(input)) centres.push_back(shape::centroid(input.areas[row]));
    return hotspot::distance_band(centres, metres);
  }
  if (asked != "queen" && asked != "rook") return from_file(input, request);
  std::vector<shape::MultiPolygon> areas;
  for (const std::size_t row : rows_in_use(input)) areas.push_back(input.areas[row]);
  return hotspot::contiguity(shape::Coverage(areas),
                             asked == "queen" ? hotspot::Contiguity::queen : hotspot::Contiguity::rook);
}

}  // namespace lianxun::app::hotspots
