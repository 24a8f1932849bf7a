// Inside geo only.
#pragma once

#include <string>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "geo/gdal_messages.hpp"

namespace lianxun::geo {

/// A datasource as messages name it: passwords of a connection string are nobody's business.
[[nodiscard]] std::string without_password(const std::string& datasource);

/// Read-only. `encoding` overrides a Shapefile's own and may be empty. Throws BadInput.
[[nodiscard]] GDALDatasetUniquePtr open_dataset(const std::string& datasource, const std::string& encoding,
                                                const GdalMessages& messages);

/// The named layer, or the only one. Throws BadInput that names the layers there are.
[[nodiscard]] OGRLayer& pick_layer(GDALDataset& dataset, const std::string& datasource, const std::string& layer);

}  // namespace lianxun::geo
