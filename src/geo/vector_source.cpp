#include "geo/vector_source.hpp"

#include <algorithm>
#include <filesystem>
#include <new>

#include "domain/error.hpp"
#include "geo/coordinate_columns.hpp"
#include "geo/crs_gdal.hpp"
#include "geo/ogr_dataset.hpp"
#include "geo/ogr_fields.hpp"
#include "geo/ogr_geometry.hpp"
#include "geo/text_encoding.hpp"

namespace lianxun::geo {

namespace {

GeometryKind kind_of(OGRwkbGeometryType type) {
  if (type == wkbNone) return GeometryKind::none;
  const auto flat = wkbFlatten(type);
  if (OGR_GT_IsSurface(flat) || OGR_GT_IsSubClassOf(flat, wkbMultiSurface)) return GeometryKind::polygon;
  if (OGR_GT_IsCurve(flat) || OGR_GT_IsSubClassOf(flat, wkbMultiCurve)) return GeometryKind::line;
  return GeometryKind::point;
}

/// Passwords of a connection string are nobody's business.
std::string shown_name(const SourceName& source) {
  if (source.datasource.rfind("PG:", 0) == 0) return "PG:" + source.layer;
  const std::string file = std::filesystem::path(source.datasource).filename().string();
  return (file.empty() ? source.datasource : file) + (source.layer.empty() ? "" : "|" + source.layer);
}

[[noreturn]] void fail_damaged(const VectorTable& table, const std::string& reason, std::int64_t promised) {
  const std::string row = std::to_string(table.size());
  const domain::Message remedy{"the file is damaged or cut off: get it again", {}};
  if (promised < 0) {
    throw domain::BadInput(table.where, domain::Message{"cannot be read beyond row {} [{}]", {row, reason}}, remedy);
  }
  throw domain::BadInput(
      table.where, domain::Message{"cannot be read beyond row {} of {} [{}]", {row, std::to_string(promised), reason}},
      remedy);
}

void take_geometry(const OGRFeature& feature, VectorTable& table) {
  ReadGeometry read = read_geometry(feature.GetGeometryRef());
  if (read.not_finite) table.faults.push_back({table.size(), VectorTable::Fault::Kind::not_finite});
  if (read.mixed) table.faults.push_back({table.size(), VectorTable::Fault::Kind::mixed});
  table.geometry.push_back(std::move(read.geometry));
}

void read_rows(OGRLayer& layer, const ReadOptions& options, const GdalMessages& messages, VectorTable& table) {
  constexpr std::size_t step = 1024;
  const std::int64_t promised = options.filter.empty() ? layer.GetFeatureCount(FALSE) : -1;
  const auto total = promised < 0 ? 0 : static_cast<std::size_t>(promised);
  layer.ResetReading();
  while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
    if (!messages.last_error().empty()) fail_damaged(table, messages.last_error(), promised);
    read_cells(*feature, table);
    table.ids.push_back(feature->GetFID());
    take_geometry(*feature, table);
    if (options.most_rows != 0 && table.size() >= options.most_rows) return;
    if (table.size() % step == 0) report(options.progress, table.size(), total);
  }
  if (!messages.last_error().empty()) fail_damaged(table, messages.last_error(), promised);
  report(options.progress, table.size(), table.size());
}

/// Whatever is not UTF-8 after GDAL's own conversion.
void decode(VectorTable& table, const std::string& encoding) {
  bool utf8 = true;
  bool gb18030 = true;
  const auto look = [&](std::string_view text) {
    if (is_ascii(text)) return;
    utf8 = utf8 && is_utf8(text);
    gb18030 = gb18030 && is_gb18030(text);
  };
  for (const auto& field : table.fields) look(field.name);
  const int fields = static_cast<int>(table.fields.size());
  for (std::size_t row = 0; row < table.size(); ++row) {
    for (int field = 0; field < fields; ++field) look(table.text(row, field));
  }
  if (utf8 && encoding.empty()) return;
  if (utf8 && is_utf8_name(encoding)) return;
  if (!gb18030 && encoding.empty()) {
    throw domain::BadInput(table.where, "its text is neither UTF-8 nor GBK", "say which it is with an encoding");
  }
  const std::string from = encoding.empty() ? "GB18030" : encoding;
  table.rewrite([&from](std::string_view text) { return to_utf8(text, from); });
}

VectorTable read(const SourceSpec& spec, const ReadOptions& options) {
  const GdalMessages messages;
  const SourceName source = split_source(spec.source);
  const auto dataset = open_dataset(source.datasource, spec.encoding, messages);
  OGRLayer& layer = pick_layer(*dataset, source.datasource, source.layer);
  VectorTable table;
  table.where = shown_name({source.datasource, dataset->GetLayerCount() > 1 ? layer.GetName() : source.layer});
  if (!messages.last_error().empty()) fail_damaged(table, messages.last_error(), -1);
  table.crs = crs_definition(layer.GetSpatialRef());
  table.has_geometry = layer.GetGeomType() != wkbNone;
  table.fields = read_fields(*layer.GetLayerDefn());
  if (!options.filter.empty() && layer.SetAttributeFilter(options.filter.c_str()) != OGRERR_NONE) {
    throw domain::BadInput(table.where, "cannot be filtered by " + options.filter + messages.in_brackets());
  }
  read_rows(layer, options, messages, table);
  // GDAL has decoded a Shapefile by the encoding asked for; text of other formats comes as it is
  const bool decoded = EQUAL(dataset->GetDriverName(), "ESRI Shapefile");
  decode(table, decoded ? std::string() : spec.encoding);
  add_points(table, spec);
  table.notes = messages.all();
  return table;
}

}  // namespace

SourceName split_source(const std::string& source) {
  static const std::string mark = "|layername=";
  const auto at = source.find(mark);
  if (at == std::string::npos) return {source, {}};
  std::string layer = source.substr(at + mark.size());
  layer.resize(std::min(layer.find('|'), layer.size()));  // QGIS may add |subset=…
  return {source.substr(0, at), layer};
}

std::vector<LayerInfo> list_layers(const std::string& source) {
  const GdalMessages messages;
  const SourceName name = split_source(source);
  const auto dataset = open_dataset(name.datasource, {}, messages);
  std::vector<LayerInfo> layers;
  for (int i = 0; i < dataset->GetLayerCount(); ++i) {
    OGRLayer& layer = *dataset->GetLayer(i);
    layers.push_back({layer.GetName(), kind_of(layer.GetGeomType()), layer.GetFeatureCount(FALSE),
                      crs_definition(layer.GetSpatialRef())});
  }
  return layers;
}

VectorTable read_layer(const SourceSpec& spec, const ReadOptions& options) {
  try {
    return read(spec, options);
  } catch (const std::bad_alloc&) {
    throw domain::BadInput(spec.source, "needs more memory than there is", "the file is damaged, or far too large");
  } catch (const std::length_error&) {
    throw domain::BadInput(spec.source, "promises more than memory can hold", "the file is damaged: get it again");
  }
}

}  // namespace lianxun::geo
