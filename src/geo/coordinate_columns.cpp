#include "geo/coordinate_columns.hpp"

#include <algorithm>
#include <array>

#include "domain/error.hpp"
#include "geo/number_text.hpp"

namespace lianxun::geo {

namespace {

// Longitude (jingdu) and latitude (weidu), easting (dongzuobiao) and northing (beizuobiao).
constexpr std::array x_names{
    "lon",     "lng",     "long",   "longitude", "\u7ecf\u5ea6",       "x",
    "point_x", "x_coord", "coordx", "easting",   "\u4e1c\u5750\u6807", "\u7ecf\u5ea6\u5750\u6807"};
constexpr std::array y_names{"lat",
                             "latitude",
                             "\u7eac\u5ea6",
                             "y",
                             "point_y",
                             "y_coord",
                             "coordy",
                             "northing",
                             "\u5317\u5750\u6807",
                             "\u7eac\u5ea6\u5750\u6807"};

template <class Names>
int usual(const VectorTable& table, const Names& names) {
  for (const char* name : names) {
    if (const int field = table.find_field(name); field >= 0) return field;
  }
  return -1;
}

int named(const VectorTable& table, const std::string& name) {
  const int field = table.find_field(name);
  if (field < 0) {
    throw domain::BadInput(table.where, domain::Message{"no column {}", {name}},
                           domain::Message{"its columns are: {}", {column_list(table)}});
  }
  return field;
}

}  // namespace

std::string column_list(const VectorTable& table) {
  std::string list;
  for (const auto& field : table.fields) list += (list.empty() ? "" : ", ") + field.name;
  return list;
}

void add_points(VectorTable& table, const SourceSpec& spec) {
  const bool asked = !spec.x.empty() || !spec.y.empty();
  if (table.has_geometry && !asked) return;
  const int x = spec.x.empty() ? usual(table, x_names) : named(table, spec.x);
  const int y = spec.y.empty() ? usual(table, y_names) : named(table, spec.y);
  if (x < 0 || y < 0) {
    if (!asked) return;
    throw domain::BadInput(table.where, "only one of the two coordinate columns is named", "give both x and y");
  }
  table.x_field = x;
  table.y_field = y;
  table.has_geometry = true;
  table.crs.clear();  // it was that of the geometry
  table.faults.clear();
  for (std::size_t row = 0; row < table.size(); ++row) {
    table.geometry[row] = std::monostate{};
    const auto x_value = parse_number(table.text(row, x));
    const auto y_value = parse_number(table.text(row, y));
    if (x_value && y_value) {
      table.geometry[row] = shape::Point{*x_value, *y_value};
    } else if (!table.text(row, x).empty() || !table.text(row, y).empty()) {
      table.faults.push_back({row, VectorTable::Fault::Kind::bad_number});
    }
  }
}

}  // namespace lianxun::geo
