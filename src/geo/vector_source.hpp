#pragma once

#include <string>
#include <vector>

#include "geo/progress.hpp"
#include "geo/source_spec.hpp"
#include "geo/vector_table.hpp"

namespace lianxun::geo {

/// The datasource as GDAL opens it, and the layer that QGIS's "|layername=NAME" picks (empty: the only one).
struct SourceName {
  std::string datasource;
  std::string layer;
};
[[nodiscard]] SourceName split_source(const std::string& source);

/// What an import panel shows before reading.
struct LayerInfo {
  std::string name;
  GeometryKind geometry = GeometryKind::none;
  std::int64_t rows = -1;  // -1: not known without reading
  std::string crs;
};

/// Throws BadInput.
[[nodiscard]] std::vector<LayerInfo> list_layers(const std::string& source);

struct ReadOptions {
  std::string filter;         // OGR attribute filter: "fid > 120"
  std::size_t most_rows = 0;  // 0: all
  Progress progress;
};

/// Reads one layer. Text that is no UTF-8 is taken as GB18030 (of which GBK and GB2312 are parts), whatever a .cpg file
/// says, unless `spec.encoding` is given. Without a geometry of its own the layer gets points from the columns
/// `spec.x` and `spec.y`, or from those with the usual names; a row whose numbers do not parse gets none and a fault.
/// Throws BadInput for a source that is missing, damaged anywhere, without rows that the layer promises, or without the
/// named layer or columns; Cancelled.
[[nodiscard]] VectorTable read_layer(const SourceSpec& spec, const ReadOptions& options = {});

}  // namespace lianxun::geo
