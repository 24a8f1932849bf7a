#include "geo/vector_writer.hpp"

#include <array>
#include <filesystem>
#include <stdexcept>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "domain/error.hpp"
#include "geo/column_names.hpp"
#include "geo/crs_gdal.hpp"
#include "geo/gdal_messages.hpp"
#include "geo/number_text.hpp"
#include "geo/ogr_geometry.hpp"
#include "geo/staged_output.hpp"

namespace lianxun::geo {

namespace {

/// What sets one format apart from the others.
struct Format {
  const char* extension;
  const char* driver;
  bool several_layers = false;
  std::size_t longest_name = 0;
};

constexpr std::array formats{
    Format{".gpkg", "GPKG", true}, Format{".geojson", "GeoJSON"}, Format{".json", "GeoJSON"},
    Format{".fgb", "FlatGeobuf"},  Format{".csv", "CSV"},         Format{".shp", "ESRI Shapefile", false, 10},
};

const Format& format_of(const std::string& path) {
  std::string extension = std::filesystem::path(path).extension().string();
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const auto& format : formats) {
    if (extension == format.extension) return format;
  }
  throw domain::BadArgument(path + ": no vector format has this extension (take .gpkg, .geojson, .fgb, .shp or .csv)");
}

OGRFieldType ogr_type(FieldType type) {
  switch (type) {
    case FieldType::integer:
      return OFTInteger64;
    case FieldType::boolean:
      return OFTInteger;
    case FieldType::real:
      return OFTReal;
    case FieldType::date:
      return OFTDate;
    case FieldType::instant:
      return OFTDateTime;
    case FieldType::text:
      break;
  }
  return OFTString;
}

OGRwkbGeometryType ogr_type(GeometryKind kind) {
  switch (kind) {
    case GeometryKind::point:
      return wkbPoint;
    case GeometryKind::line:
      return wkbMultiLineString;
    case GeometryKind::polygon:
      return wkbMultiPolygon;
    case GeometryKind::none:
      break;
  }
  return wkbNone;
}

}  // namespace

struct VectorWriter::Impl {
  explicit Impl(std::string wanted) : path(std::move(wanted)), format(format_of(path)), staged(path) {}

  std::string path;
  const Format& format;
  StagedOutput staged;
  GDALDatasetUniquePtr dataset;
  OGRLayer* layer = nullptr;
  std::vector<FieldType> types;
  bool xy_columns = false;  // CSV points: after the fields, as text that keeps every bit
  std::int64_t rows = 0;

  [[nodiscard]] bool is(const char* driver) const { return std::string(format.driver) == driver; }

  [[noreturn]] void fail(const GdalMessages& messages) const {
    const auto& reason = messages.last_error();
    throw std::runtime_error(path + ": cannot be written" + (reason.empty() ? "" : ": " + reason));
  }

  [[nodiscard]] CPLStringList options(const LayerSchema& schema) const {
    CPLStringList list;
    if (is("GPKG")) {
      for (const auto& field : schema.fields) {
        if (EQUAL(field.name.c_str(), "fid")) list.SetNameValue("FID", "row_id");
        if (EQUAL(field.name.c_str(), "geom")) list.SetNameValue("GEOMETRY_NAME", "geometry");
      }
    } else if (is("FlatGeobuf")) {
      list.SetNameValue("SPATIAL_INDEX", "NO");  // an index would put the rows into another order
    } else if (is("GeoJSON")) {
      list.SetNameValue("SIGNIFICANT_FIGURES", "17");
    } else if (is("ESRI Shapefile")) {
      list.SetNameValue("ENCODING", "UTF-8");
    } else if (is("CSV")) {
      list.SetNameValue("STRING_QUOTING", "IF_NEEDED");
      const bool wkt = schema.geometry == GeometryKind::line || schema.geometry == GeometryKind::polygon;
      if (wkt) list.SetNameValue("GEOMETRY", "AS_WKT");
    }
    return list;
  }

  void add_field(const std::string& name, FieldType type, const GdalMessages& messages) {
    // every bit of a number survives as text; GDAL writes fifteen digits
    const bool as_text = is("CSV") && type == FieldType::real;
    OGRFieldDefn definition(name.c_str(), as_text ? OFTString : ogr_type(type));
    if (type == FieldType::boolean) definition.SetSubType(OFSTBoolean);
    if (type == FieldType::text && is("ESRI Shapefile")) definition.SetWidth(254);
    if (layer->CreateField(&definition) != OGRERR_NONE) fail(messages);
    types.push_back(type);
  }

  void set(OGRFeature& feature, int at, const Value& value) const {
    if (const auto* text = std::get_if<std::string>(&value)) {
      feature.SetField(at, text->c_str());
    } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
      feature.SetField(at, static_cast<GIntBig>(*whole));
    } else if (const auto* real = std::get_if<double>(&value)) {
      if (feature.GetFieldDefnRef(at)->GetType() == OFTString) {
        feature.SetField(at, number_text(*real).c_str());
      } else {
        feature.SetField(at, *real);
      }
    }
  }
};

VectorWriter::VectorWriter(std::string path) {
  const GdalMessages messages;
  impl_ = std::make_unique<Impl>(std::move(path));
  auto* driver = GetGDALDriverManager()->GetDriverByName(impl_->format.driver);
  if (driver == nullptr) throw std::runtime_error(impl_->path + ": GDAL has no driver " + impl_->format.driver);
  CPLStringList options;
  impl_->dataset.reset(driver->Create(impl_->staged.file().c_str(), 0, 0, 0, GDT_Unknown, options.List()));
  if (impl_->dataset == nullptr) impl_->fail(messages);
}

VectorWriter::~VectorWriter() {
  if (impl_ == nullptr) return;
  const GdalMessages messages;
  impl_->dataset.reset();
}

VectorWriter::VectorWriter(VectorWriter&&) noexcept = default;
VectorWriter& VectorWriter::operator=(VectorWriter&&) noexcept = default;

void VectorWriter::begin_layer(const LayerSchema& schema) {
  const GdalMessages messages;
  Impl& out = *impl_;
  if (out.layer != nullptr) {
    if (!out.format.several_layers) {
      throw domain::BadArgument(out.path + ": this format holds one layer only (take .gpkg)");
    }
    if (out.dataset->CommitTransaction() != OGRERR_NONE) out.fail(messages);
  }
  OGRSpatialReference srs;
  const bool has_crs = !schema.crs.empty() && schema.geometry != GeometryKind::none;
  if (has_crs) srs = parse_crs(schema.crs);
  out.xy_columns = out.is("CSV") && schema.geometry == GeometryKind::point;
  const auto kind = out.xy_columns ? wkbNone : ogr_type(schema.geometry);
  CPLStringList options = out.options(schema);
  out.layer = out.dataset->CreateLayer(schema.name.c_str(), has_crs ? &srs : nullptr, kind, options.List());
  if (out.layer == nullptr) out.fail(messages);
  std::vector<std::string> names;
  for (const auto& field : schema.fields) names.push_back(field.name);
  if (out.xy_columns) names.insert(names.end(), {"x", "y"});
  names = fitting_names(names, out.format.longest_name);
  out.types.clear();
  for (std::size_t i = 0; i < names.size(); ++i) {
    out.add_field(names[i], i < schema.fields.size() ? schema.fields[i].type : FieldType::real, messages);
  }
  if (out.format.several_layers && out.dataset->StartTransaction() != OGRERR_NONE) out.fail(messages);
}

void VectorWriter::write(const Geometry& geometry, std::span<const Value> values) {
  const GdalMessages messages;
  Impl& out = *impl_;
  const std::size_t fields = out.types.size() - (out.xy_columns ? 2 : 0);
  if (out.layer == nullptr || values.size() != fields) throw std::logic_error("a row that does not fit its layer");
  const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(out.layer->GetLayerDefn()));
  for (std::size_t i = 0; i < fields; ++i) out.set(*feature, static_cast<int>(i), values[i]);
  if (!out.xy_columns) {
    auto shape = write_geometry(geometry);
    if (out.is("FlatGeobuf") && (shape == nullptr || shape->IsEmpty() != 0)) {
      throw domain::BadArgument(out.path + ": FlatGeobuf holds no rows without geometry (take .gpkg)");
    }
    feature->SetGeometryDirectly(shape.release());
  } else if (const auto* point = std::get_if<shape::Point>(&geometry)) {
    out.set(*feature, static_cast<int>(fields), point->x);
    out.set(*feature, static_cast<int>(fields) + 1, point->y);
  }
  if (out.layer->CreateFeature(feature.get()) != OGRERR_NONE) out.fail(messages);
  ++out.rows;
}

void VectorWriter::finish() {
  const GdalMessages messages;
  Impl& out = *impl_;
  if (out.layer != nullptr && out.format.several_layers && out.dataset->CommitTransaction() != OGRERR_NONE) {
    out.fail(messages);
  }
  out.dataset.reset();
  if (!messages.last_error().empty()) out.fail(messages);
  out.staged.publish();
}

}  // namespace lianxun::geo
