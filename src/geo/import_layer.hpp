#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lianxun::geo {

/// What can be imported. docs/2-room-file.md tells what each takes.
enum class ImportLayer { villages, grids, roads, water, premises, incidents, inspections, cases };

struct ImportField {
  const char* name;  // our name
  bool required = false;
};

/// "grids"
[[nodiscard]] const char* to_text(ImportLayer layer);
[[nodiscard]] std::optional<ImportLayer> parse_import_layer(std::string_view text);
[[nodiscard]] std::span<const ImportField> fields_of(ImportLayer layer);
/// "code, name, …": our names, for help and messages.
[[nodiscard]] std::string field_list(ImportLayer layer);

}  // namespace lianxun::geo
