#pragma once

#include "ui/importer.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// What a person decides about a result.
enum class ResultWish { none, take_datum, add_categories, save, show_all_lines };

/// What a check found or an import did: figures, offers, findings. `all_lines`: not only the first few.
[[nodiscard]] ResultWish draw_result(const View& view, const Importer::Result& result, bool all_lines);

/// wgs84 → "WGS 84" …; a CRS as it is.
[[nodiscard]] std::string datum_text(const std::string& datum);

}  // namespace lianxun::ui
