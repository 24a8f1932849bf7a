#pragma once

#include <filesystem>

#include "geo/import_report.hpp"
#include "ui/importer.hpp"
#include "ui/texts.hpp"

namespace lianxun::app {

/// A report in the user's words and numbers; what it is about and what became of it are left to the caller.
[[nodiscard]] ui::Importer::Result result_of(const geo::ImportReport& report, const ui::Texts& texts);

/// All findings as a CSV that spreadsheets open (UTF-8 with its mark): kind, layer, row, what.
[[nodiscard]] std::string report_csv(const geo::ImportReport& report, const ui::Texts& texts);

/// Writes it as NAME-import.csv beside the source; where that cannot be, into `fallback`. Gives the path. Throws
/// BadInput when neither can be.
[[nodiscard]] std::filesystem::path save_beside(const std::string& source, const std::filesystem::path& fallback,
                                                const std::string& csv);

}  // namespace lianxun::app
