#pragma once

#include <span>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "domain/message.hpp"
#include "geo/import_report.hpp"
#include "geo/source_spec.hpp"

namespace lianxun::app {

/// Options that say how to read a source, as text until they are needed.
struct SourceOptions {
  std::string datum;
  std::string x;
  std::string y;
  std::string encoding;
  std::vector<std::string> fields;  // "name=COLUMN"

  void add_to(CLI::App& app);  // without --field
  void add_fields_to(CLI::App& app);
  /// Throws BadArgument.
  [[nodiscard]] geo::SourceSpec spec(const std::string& source) const;
};

/// Throws BadArgument that names the option.
[[nodiscard]] domain::Datum parse_datum_option(const std::string& option, const std::string& text);

/// A line for each finding: severity, layer, row, reason. Of more than ten of one kind in a layer the rest are counted,
/// unless `all`.
void print_findings(std::span<const geo::Finding> findings, bool all, const domain::Translate& translate);

}  // namespace lianxun::app
