#include "app/hotspots/picture.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/hotspots/columns.hpp"

namespace lianxun::app::hotspots {

namespace {

constexpr std::size_t most_rows = 25;

std::string text_of(const geo::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* real = std::get_if<double>(&value)) return short_number(*real);
  return "–";
}

double number_of(const geo::Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&value)) return *real;
  return -1e300;
}

/// Those in a class first, then by the column that ranks; none that are in no class, where there are classes.
report::Table first_grids(const Input& input, const Request& request, const Result& result,
                          const report::Wording& wording) {
  const auto column = [&result](const std::string& name) {
    const auto at = std::find_if(result.columns.begin(), result.columns.end(),
                                 [&name](const Column& each) { return each.field.name == name; });
    return at == result.columns.end() ? nullptr : &*at;
  };
  std::vector<std::size_t> order(input.used.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const Column* by = column(result.ranked_by);
  const auto marked = [&result](std::size_t row) { return result.class_of.empty() || result.class_of[row] > 0; };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (marked(a) != marked(b)) return marked(a);
    return by != nullptr && number_of(by->values[a]) > number_of(by->values[b]);
  });
  report::Table table;
  table.size = 7.5;
  table.lines = 1;
  table.columns.push_back({wording("Grid"), 2.2});
  std::vector<const Column*> shown;
  for (const std::string& name : result.shown) {
    const Column* each = column(name);
    if (each == nullptr) continue;
    shown.push_back(each);
    const bool words = each->field.type == geo::FieldType::text;
    table.columns.push_back(
        {wording(name), words ? 2.4 : 1.1, words ? report::TextStyle::Align::left : report::TextStyle::Align::right});
  }
  for (const std::size_t row : order) {
    if (table.rows.size() == most_rows || !input.used[row] || !marked(row)) break;
    auto& cells = table.rows.emplace_back();
    cells.push_back(grid_name(input, request, row));
    for (const Column* each : shown) cells.push_back(wording(text_of(each->values[row])));
  }
  return table;
}

void shade_by_class(report::AreaMap& map, const Result& result, const report::Wording& wording) {
  std::vector<bool> seen(result.classes.size());
  for (std::size_t i = 0; i < map.fills.size(); ++i) {
    if (result.class_of[i] < 0) continue;
    const auto at = static_cast<std::size_t>(result.class_of[i]);
    map.fills[i] = report::colour(result.classes[at].rgb);
    seen[at] = true;
  }
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen[i]) map.keys.push_back({report::colour(result.classes[i].rgb), wording(result.classes[i].name)});
  }
}

void shade_by_bin(report::AreaMap& map, const Input& input, const Result& result, const report::Wording& wording) {
  for (std::size_t i = 0; i < map.fills.size(); ++i) {
    if (input.used[i]) map.fills[i] = report::paper_spot(static_cast<int>(result.bins[i]));
  }
  map.keys = {{report::paper_spot(-3), wording("cold, 99 %")},
              {report::paper_spot(-2), "95 %"},
              {report::paper_spot(-1), "90 %"},
              {report::paper_spot(0), wording("within chance")},
              {report::paper_spot(1), wording("hot, 90 %")},
              {report::paper_spot(2), "95 %"},
              {report::paper_spot(3), "99 %"}};
}

void shade_by_raster(report::AreaMap& map, const hotspot::Raster& raster) {
  const double top = hotspot::peak(raster);
  const hotspot::RasterFrame& frame = raster.frame;
  map.surface.box = {frame.origin.x, frame.origin.y, frame.origin.x + frame.cell * frame.columns,
                     frame.origin.y + frame.cell * frame.rows};
  map.surface.columns = frame.columns;
  map.surface.rows = frame.rows;
  for (int row = frame.rows - 1; row >= 0; --row) {
    for (int column = 0; column < frame.columns; ++column) {
      const double value = raster.at(column, row);
      map.surface.cells.push_back(std::isfinite(value) && top > 0 ? std::optional(report::paper_heat(value / top))
                                                                  : std::nullopt);
    }
  }
  for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
    map.keys.push_back({report::paper_heat(share), short_number(top * share)});
  }
}

}  // namespace

report::AreaMap picture(const Input& input, const Request& request, const Result& result,
                        const report::Wording& wording) {
  report::AreaMap map;
  map.title = wording(result.title.id, result.title.args);
  map.areas = input.areas;
  map.fills.assign(input.areas.size(), std::nullopt);
  if (result.raster) {
    shade_by_raster(map, *result.raster);
    map.rings = result.rings;
  } else if (!result.class_of.empty()) {
    shade_by_class(map, result, wording);
  } else if (!result.bins.empty()) {
    shade_by_bin(map, input, result, wording);
  }
  const auto grids = std::count(input.used.begin(), input.used.end(), true);
  if (request.points) {
    std::string period;
    if (input.has_times && !input.rows.empty()) {
      const auto day = [&](std::uint32_t row) {
        return domain::format_date(domain::local_date(input.records.reported[row], request.zone));
      };
      period = day(input.rows.front()) + " – " + day(input.rows.back()) + " · ";
    }
    map.subtitle =
        period + wording("{} points, {} of them in no grid · {} grids",
                         {std::to_string(input.rows.size()), std::to_string(input.outside), std::to_string(grids)});
    if (input.left_out > 0) {
      map.subtitle += " · " + wording("{} rows left out as doubtful", {std::to_string(input.left_out)});
    }
  } else {
    map.subtitle = wording("column {} · {} grids", {request.value, std::to_string(grids)});
  }
  if (!result.columns.empty()) {
    map.table_title = wording("First grids");
    map.table = first_grids(input, request, result, wording);
  }
  for (const auto* sentences : {&result.summary, &result.method, &result.warnings}) {
    std::string line;
    for (const domain::Message& each : *sentences) {
      line += (line.empty() ? "" : " · ") + wording(each.id, each.args);
    }
    if (!line.empty()) map.notes.push_back(line);
  }
  return map;
}

}  // namespace lianxun::app::hotspots
