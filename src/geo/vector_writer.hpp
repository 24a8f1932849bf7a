#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "geo/geometry.hpp"

namespace lianxun::geo {

enum class FieldType { text, integer, real, boolean, date, instant };

struct Field {
  std::string name{};  // UTF-8
  FieldType type = FieldType::text;

  friend bool operator==(const Field&, const Field&) = default;
};

/// A value of a field; `std::monostate` is null. Dates and instants are text as `domain::format_date` and
/// `domain::format_instant` give it; a boolean is 0 or 1.
using Value = std::variant<std::monostate, std::string, std::int64_t, double>;

enum class GeometryKind { none, point, line, polygon };  // `line` and `polygon` are written as their multi types

/// What a layer is made of, before its rows.
struct LayerSchema {
  std::string name;
  GeometryKind geometry = GeometryKind::none;
  std::string crs;  // "EPSG:4490" or WKT, traditional axis order; empty: unknown
  std::vector<Field> fields;
};

/// Writes a vector file; the format follows from the extension: gpkg, geojson or json, fgb, shp, csv (a point as
/// columns x and y after the fields, lines and areas as WKT). Rows stay in the order they are written. Coordinates
/// are kept to the bit, in GeoJSON to a few in the last place, for GDAL rounds its text. An existing file
/// is replaced only when `finish` succeeds. Errors are BadArgument (unknown extension, more layers than the
/// format has, rows without geometry for FlatGeobuf)
/// or std::runtime_error with GDAL's own words (disk full, no such folder).
class VectorWriter {
 public:
  explicit VectorWriter(std::string path);
  ~VectorWriter();  // without `finish`: nothing is left behind
  VectorWriter(VectorWriter&&) noexcept;
  VectorWriter& operator=(VectorWriter&&) noexcept;

  /// Rows that follow belong to this layer. Only GeoPackage holds several.
  void begin_layer(const LayerSchema& schema);
  /// `values` beside the fields of the layer.
  void write(const Geometry& geometry, std::span<const Value> values);
  void finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lianxun::geo
