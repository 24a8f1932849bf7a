#include "geo/import_points.hpp"

#include <unordered_map>

#include "geo/row_places.hpp"

namespace lianxun::geo {

std::vector<domain::Premises> import_premises(const SourceSpec& spec, const std::string& working_crs,
                                              const Progress& progress, ImportReport& report) {
  LayerReader rows(ImportLayer::premises, spec, progress, report);
  const RowPlaces places(rows, working_crs, false);
  const int id = rows.column("id");
  const int name = rows.column("name");
  const int kind = rows.column("kind");
  const int address = rows.column("address");
  const int phone = rows.column("phone");
  std::unordered_map<std::string, std::size_t> first_row;
  std::vector<domain::Premises> result;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    domain::Premises premises;
    premises.id = rows.string(row, id);
    premises.name = rows.string(row, name);
    if (premises.id.empty() || premises.name.empty()) {
      rows.reject(row, {"It has no id or no name.", {}});
      continue;
    }
    const auto [seen, is_new] = first_row.try_emplace(premises.id, row);
    if (!is_new) {
      rows.reject(row, {"Row {} has the id {} already.", {std::to_string(seen->second + 1), premises.id}});
      continue;
    }
    const auto place = places(row);
    if (!place) {
      rows.reject(row, rows.missing_geometry(row));
      continue;
    }
    premises.kind = rows.string(row, kind);
    premises.address = rows.string(row, address);
    premises.phone = rows.string(row, phone);
    premises.position = place->at;
    premises.source = place->source;
    result.push_back(std::move(premises));
  }
  rows.close();
  return result;
}

}  // namespace lianxun::geo
