#include "app/import_look.hpp"

#include <algorithm>
#include <set>

#include "domain/ascii.hpp"
#include "geo/crs.hpp"
#include "geo/vector_source.hpp"

namespace lianxun::app {

using Source = ui::Importer::Source;
using Target = ui::Importer::Target;
using Layer = ui::Importer::Layer;

namespace {

constexpr std::size_t rows_to_read = 64;  // of which the samples of the columns are made
constexpr std::size_t rows_to_show = 8;
constexpr std::size_t sample_values = 4;

Layer::Kind kind_of(geo::GeometryKind kind) {
  switch (kind) {
    case geo::GeometryKind::none:
      return Layer::Kind::table;
    case geo::GeometryKind::point:
      return Layer::Kind::points;
    case geo::GeometryKind::line:
      return Layer::Kind::lines;
    case geo::GeometryKind::polygon:
      return Layer::Kind::areas;
  }
  return Layer::Kind::table;
}

/// What the rows hold: a format may leave the kind of its geometry open.
Layer::Kind kind_of(const geo::VectorTable& table, Layer::Kind stated) {
  if (!table.has_geometry) return Layer::Kind::table;
  if (table.x_field >= 0) return Layer::Kind::points;
  for (const auto& geometry : table.geometry) {
    if (std::holds_alternative<shape::MultiPolygon>(geometry)) return Layer::Kind::areas;
    if (std::holds_alternative<geo::MultiLine>(geometry)) return Layer::Kind::lines;
    if (std::holds_alternative<shape::Point>(geometry)) return Layer::Kind::points;
  }
  return stated;
}

/// Without line breaks and other characters that a cell cannot show.
std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return out;
}

std::string sample_of(const geo::VectorTable& table, int field) {
  std::string out;
  std::set<std::string_view> seen;
  for (std::size_t row = 0; row < table.size() && seen.size() < sample_values; ++row) {
    const auto text = table.text(row, field);
    if (text.empty() || !seen.insert(text).second) continue;
    out += (out.empty() ? "" : " · ") + one_line(text);
  }
  return out;
}

std::string short_crs(const std::string& crs) {
  constexpr std::size_t longest = 24;  // of "EPSG:4549" and the like; WKT is named by its name
  return crs.size() <= longest ? crs : geo::crs_facts(crs).name;
}

bool holds_one_of(const std::string& text, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&text](const char* word) { return text.find(word) != text.npos; });
}

Target guess_areas(const Source& source) {
  const std::string& path = source.suggested.source;
  const std::string name = domain::lower(path.substr(path.rfind('/') + 1) + source.suggested.layer);
  // shui, he; cun, shequ
  if (holds_one_of(name, {"water", "river", "\u6c34", "\u6cb3"})) return Target::water;
  if (holds_one_of(name, {"village", "community", "\u6751", "\u793e\u533a"})) return Target::villages;
  return Target::grids;
}

Target guess(const Source& source, const UsualColumns& usual) {
  const Layer::Kind kind = source.layers[source.layer].kind;
  if (kind == Layer::Kind::areas) return guess_areas(source);
  if (kind == Layer::Kind::lines) return Target::roads;
  std::vector<std::string> columns;
  for (const auto& column : source.columns) columns.push_back(column.name);
  const auto has_required = [&](Target target) {
    const auto matched = usual.match(layer_of(target), columns);
    const auto fields = geo::fields_of(layer_of(target));
    return std::all_of(fields.begin(), fields.end(),
                       [&matched](const auto& field) { return !field.required || matched.contains(field.name); });
  };
  for (const Target target : {Target::incidents, Target::cases, Target::inspections, Target::premises}) {
    if (has_required(target)) return target;
  }
  return Target::incidents;
}

std::size_t position(const std::vector<Layer>& layers, const std::string& name) {
  const auto at =
      std::find_if(layers.begin(), layers.end(), [&name](const Layer& layer) { return layer.name == name; });
  return at == layers.end() ? 0 : static_cast<std::size_t>(at - layers.begin());
}

}  // namespace

geo::ImportLayer layer_of(Target target) {
  switch (target) {
    case Target::villages:
      return geo::ImportLayer::villages;
    case Target::grids:
      return geo::ImportLayer::grids;
    case Target::incidents:
      return geo::ImportLayer::incidents;
    case Target::premises:
      return geo::ImportLayer::premises;
    case Target::roads:
      return geo::ImportLayer::roads;
    case Target::water:
      return geo::ImportLayer::water;
    case Target::inspections:
      return geo::ImportLayer::inspections;
    case Target::cases:
      return geo::ImportLayer::cases;
  }
  return geo::ImportLayer::incidents;
}

std::string source_of(const ui::Importer::Request& request) {
  return request.source + (request.layer.empty() ? "" : "|layername=" + request.layer);
}

geo::SourceSpec spec_of(const ui::Importer::Request& request) {
  geo::SourceSpec spec;
  spec.source = source_of(request);
  if (!request.datum.empty()) spec.datum = domain::parse_datum(request.datum);
  spec.x = request.x;
  spec.y = request.y;
  spec.fields = request.fields;
  return spec;
}

Source look_into(const std::string& source, const std::string& layer, const UsualColumns& usual) {
  Source out;
  const auto name = geo::split_source(source);
  for (const geo::LayerInfo& info : geo::list_layers(source)) {
    auto& one = out.layers.emplace_back(Layer{info.name, kind_of(info.geometry), {}});
    if (info.rows >= 0) one.rows = static_cast<std::size_t>(info.rows);
  }
  out.layer = position(out.layers, layer.empty() ? name.layer : layer);
  out.suggested.source = name.datasource;
  if (out.layers.size() > 1) out.suggested.layer = out.layers[out.layer].name;
  geo::SourceSpec spec;
  spec.source = source_of(out.suggested);
  geo::ReadOptions options;
  options.most_rows = rows_to_read;
  const geo::VectorTable table = geo::read_layer(spec, options);
  if (out.layers.empty()) out.layers.emplace_back();
  out.layers[out.layer].kind = kind_of(table, out.layers[out.layer].kind);
  out.crs = short_crs(table.crs);
  out.own_geometry = table.has_geometry && table.x_field < 0;
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    out.columns.push_back({table.fields[i].name, sample_of(table, static_cast<int>(i))});
  }
  for (std::size_t row = 0; row < std::min(table.size(), rows_to_show); ++row) {
    auto& cells = out.rows.emplace_back();
    for (std::size_t i = 0; i < table.fields.size(); ++i)
      cells.push_back(one_line(table.text(row, static_cast<int>(i))));
  }
  if (table.x_field >= 0) {
    out.suggested.x = table.fields[static_cast<std::size_t>(table.x_field)].name;
    out.suggested.y = table.fields[static_cast<std::size_t>(table.y_field)].name;
  }
  if (table.size() < rows_to_read) out.layers[out.layer].rows = table.size();
  out.suggested = suggest(out, guess(out, usual), usual);
  return out;
}

ui::Importer::Request suggest(const Source& source, Target target, const UsualColumns& usual) {
  ui::Importer::Request request = source.suggested;
  request.target = target;
  request.fields.clear();
  std::vector<std::string> columns;
  for (const auto& column : source.columns) columns.push_back(column.name);
  for (const auto& match : usual.match(layer_of(target), columns)) {
    if (!domain::same_word(match.first, match.second)) request.fields.insert(match);
  }
  return request;
}

}  // namespace lianxun::app
