#pragma once

#include <string>

#include "app/usual_columns.hpp"
#include "geo/import_layer.hpp"
#include "geo/source_spec.hpp"
#include "ui/importer.hpp"

namespace lianxun::app {

[[nodiscard]] geo::ImportLayer layer_of(ui::Importer::Target target);

/// "FILE|layername=NAME"
[[nodiscard]] std::string source_of(const ui::Importer::Request& request);
[[nodiscard]] geo::SourceSpec spec_of(const ui::Importer::Request& request);

/// Layers of a source, and columns and first rows of one of them (empty: the first). Waits for the disk. Throws
/// BadInput.
[[nodiscard]] ui::Importer::Source look_into(const std::string& source, const std::string& layer,
                                             const UsualColumns& usual);

/// The request for a source that is taken as `target`: columns of usual names are mapped; those of our own names need
/// no mapping.
[[nodiscard]] ui::Importer::Request suggest(const ui::Importer::Source& source, ui::Importer::Target target,
                                            const UsualColumns& usual);

}  // namespace lianxun::app
