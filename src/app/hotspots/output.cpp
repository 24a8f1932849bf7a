#include "app/hotspots/output.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "app/hotspots/picture.hpp"
#include "domain/error.hpp"
#include "geo/raster_writer.hpp"
#include "geo/vector_writer.hpp"
#include "report/atomic_file.hpp"

namespace lianxun::app::hotspots {

namespace {

std::string extension(const Request& request) { return std::filesystem::path(request.out).extension().string(); }

bool is_picture(const Request& request) { return extension(request) == ".png" || extension(request) == ".pdf"; }

geo::GeometryKind kind_of(Result::Rows rows, bool csv) {
  if (csv && rows == Result::Rows::grids) return geo::GeometryKind::none;
  switch (rows) {
    case Result::Rows::grids:
      return geo::GeometryKind::polygon;
    case Result::Rows::places:
      return geo::GeometryKind::point;
    case Result::Rows::table:
    case Result::Rows::raster:
      break;
  }
  return geo::GeometryKind::none;
}

/// A name that the grids have already gets an underscore.
std::string free_name(const std::string& wanted, std::set<std::string>& taken) {
  std::string name = wanted;
  while (!taken.insert(name).second) name += '_';
  return name;
}

void write_rows(const Input& input, const Request& request, const Result& result) {
  const bool of_grids = result.rows == Result::Rows::grids;
  geo::VectorWriter writer(request.out);
  geo::LayerSchema schema;
  schema.name = std::filesystem::path(request.out).stem().string();
  schema.geometry = kind_of(result.rows, extension(request) == ".csv");
  if (schema.geometry != geo::GeometryKind::none) schema.crs = input.crs;
  std::set<std::string> taken;
  if (of_grids) {
    schema.fields = input.grids.fields;
    for (const geo::Field& field : schema.fields) taken.insert(field.name);
  }
  for (const Column& column : result.columns) {
    schema.fields.push_back({free_name(column.field.name, taken), column.field.type});
  }
  writer.begin_layer(schema);
  const std::size_t rows = of_grids                 ? input.grids.size()
                           : result.columns.empty() ? 0
                                                    : result.columns.front().values.size();
  const int own = of_grids ? static_cast<int>(input.grids.fields.size()) : 0;
  std::vector<geo::Value> values;
  for (std::size_t row = 0; row < rows; ++row) {
    values.clear();
    for (int field = 0; field < own; ++field) values.push_back(input.grids.value(row, field));
    for (const Column& column : result.columns) values.push_back(column.values[row]);
    geo::Geometry geometry;
    if (schema.geometry == geo::GeometryKind::polygon) geometry = input.grids.geometry[row];
    if (schema.geometry == geo::GeometryKind::point) geometry = result.places[row];
    writer.write(geometry, values);
  }
  writer.finish();
}

}  // namespace

void check_output(const Request& request) {
  static constexpr std::array known{".gpkg", ".geojson", ".json", ".fgb", ".shp", ".csv", ".tif", ".png", ".pdf"};
  const std::string own = extension(request);
  if (std::find(known.begin(), known.end(), own) == known.end()) {
    throw domain::BadArgument("--out: \"" + request.out +
                              "\" must end in .gpkg, .geojson, .fgb, .shp, .csv, .tif, .png or .pdf");
  }
}

void write_output(const Input& input, const Request& request, const Result& result, const report::Wording& wording) {
  const bool surface = result.rows == Result::Rows::raster;
  if (surface != (extension(request) == ".tif") && !is_picture(request)) {
    throw domain::BadArgument(surface ? "--out: a density is a surface; write .tif, .png or .pdf"
                                      : "--out: only --method density writes .tif");
  }
  if (surface && !is_picture(request)) {
    const hotspot::RasterFrame& frame = result.raster->frame;
    geo::write_geotiff(request.out, {frame.origin, frame.cell, frame.columns, frame.rows, result.raster->values},
                       input.metric_crs.empty() ? input.crs : input.metric_crs);
    return;
  }
  if (!is_picture(request)) {
    write_rows(input, request, result);
    return;
  }
  if (!surface && result.rows != Result::Rows::grids) {
    throw domain::BadArgument("--out: --method " + request.method + " gives a table and no map; write .csv or .gpkg");
  }
  const report::AreaMap map = picture(input, request, result, wording);
  report::write_file(request.out, extension(request) == ".png" ? report::area_map_png(map, 2)
                                                               : report::area_map_pdf(map, "lianxun", ""));
}

}  // namespace lianxun::app::hotspots
