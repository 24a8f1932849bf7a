#include "app/verbs/source_options.hpp"

#include <cstdio>
#include <map>
#include <tuple>

#include "domain/error.hpp"

namespace lianxun::app {

void SourceOptions::add_to(CLI::App& app) {
  app.add_option("--datum", datum,
                 "what its coordinates are measured in: wgs84, cgcs2000, gcj02, bd09 or EPSG:n; "
                 "default: what the source says")
      ->type_name("DATUM");
  auto* x_option = app.add_option("--x", x, "column with the longitude or easting")->type_name("COLUMN");
  auto* y_option = app.add_option("--y", y, "column with the latitude or northing")->type_name("COLUMN");
  x_option->needs(y_option);
  y_option->needs(x_option);
  app.add_option("--encoding", encoding, "of its text, such as GBK; default: found out")->type_name("NAME");
}

void SourceOptions::add_fields_to(CLI::App& app) {
  app.add_option("--field", fields, "a field that stands in a column of another name; may be repeated")
      ->type_name("NAME=COLUMN");
}

domain::Datum parse_datum_option(const std::string& option, const std::string& text) {
  const auto datum = domain::parse_datum(text);
  if (!datum) {
    throw domain::BadArgument(option + " " + text + ": no datum (take wgs84, cgcs2000, gcj02, bd09 or EPSG:n)");
  }
  return *datum;
}

geo::SourceSpec SourceOptions::spec(const std::string& source) const {
  geo::SourceSpec spec;
  spec.source = source;
  if (!datum.empty()) spec.datum = parse_datum_option("--datum", datum);
  spec.x = x;
  spec.y = y;
  spec.encoding = encoding;
  for (const auto& mapping : fields) {
    const auto equals = mapping.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == mapping.size()) {
      throw domain::BadArgument("--field " + mapping + ": write it as name=COLUMN");
    }
    spec.fields[mapping.substr(0, equals)] = mapping.substr(equals + 1);
  }
  return spec;
}

void print_findings(std::span<const geo::Finding> findings, bool all, const domain::Translate& translate) {
  constexpr std::size_t most_of_a_kind = 10;
  using Kind = std::tuple<std::string, std::string>;
  std::map<Kind, std::size_t> seen;
  for (const auto& finding : findings) {
    const std::size_t count = ++seen[{finding.layer, finding.message.id}];
    if (!all && count > most_of_a_kind) continue;
    const std::string row = finding.row == 0 ? "" : " row " + std::to_string(finding.row);
    std::printf("%-8s  %s%s: %s\n", translate(geo::to_text(finding.severity)).c_str(), finding.layer.c_str(),
                row.c_str(), domain::render(finding.message, translate).c_str());
  }
  if (all) return;
  for (const auto& [kind, count] : seen) {
    if (count <= most_of_a_kind) continue;
    const auto more = domain::render({"{} more like \"{}\" (--all lists them)",
                                      {std::to_string(count - most_of_a_kind), translate(std::get<1>(kind))}},
                                     translate);
    std::printf("%-8s  %s: %s\n", "", std::get<0>(kind).c_str(), more.c_str());
  }
}

}  // namespace lianxun::app
