#pragma once

#include <string>

#include "ui/importer.hpp"
#include "ui/texts.hpp"

/// What the import panel says.
namespace lianxun::ui {

[[nodiscard]] std::string target_text(const Texts& tr, Importer::Target target);
[[nodiscard]] std::string busy_text(const Texts& tr, Importer::State::Busy busy);
/// "incidents: 12,288 of 20,000 rows"
[[nodiscard]] std::string progress_text(const Texts& tr, const Importer::State& state);
/// "255 rows · areas · EPSG:4326"
[[nodiscard]] std::string layer_text(const Texts& tr, const Importer::Source& source, const Importer::Layer& layer);
/// A path as it is, a connection string without what may be a password.
[[nodiscard]] std::string shown_source(const std::string& source);
/// The file's name of a path; of a connection string the same as above.
[[nodiscard]] std::string last_part(const std::string& source);

}  // namespace lianxun::ui
