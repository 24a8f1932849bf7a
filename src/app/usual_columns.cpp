#include "app/usual_columns.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "domain/ascii.hpp"
#include "domain/error.hpp"

namespace lianxun::app {

namespace {

void check_names(const std::string& file, const std::string& layer,
                 const std::map<std::string, std::vector<std::string>>& names) {
  const auto known = geo::parse_import_layer(layer);
  if (!known) throw domain::BadInput(file, "there is no layer \"" + layer + "\"");
  const auto fields = geo::fields_of(*known);
  for (const auto& entry : names) {
    if (std::any_of(fields.begin(), fields.end(), [&](const auto& field) { return entry.first == field.name; }))
      continue;
    throw domain::BadInput(file, layer + " have no field \"" + entry.first + "\"",
                           "they have " + geo::field_list(*known));
  }
}

}  // namespace

UsualColumns UsualColumns::read(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw domain::BadInput(file.string(), "no such file", "install the program's data again");
  return parse({std::istreambuf_iterator<char>(in), {}}, file.string());
}

UsualColumns UsualColumns::parse(const std::string& text, const std::string& name) {
  UsualColumns out;
  try {
    out.names_ = nlohmann::json::parse(text).get<decltype(names_)>();
  } catch (const nlohmann::json::exception& error) {
    throw domain::BadInput(name, error.what(), R"(expected {"layer": {"field": ["name", …]}})");
  }
  for (const auto& layer : out.names_) check_names(name, layer.first, layer.second);
  return out;
}

std::map<std::string, std::string> UsualColumns::match(geo::ImportLayer layer,
                                                       const std::vector<std::string>& columns) const {
  std::map<std::string, std::string> by_name;  // in lower case → as it is
  for (const auto& column : columns) by_name.try_emplace(domain::lower(column), column);
  const auto usual = names_.find(geo::to_text(layer));
  std::map<std::string, std::string> out;
  std::set<std::string> taken;
  const auto take = [&](const std::string& field, const std::string& name) {
    const auto column = by_name.find(domain::lower(name));
    if (column == by_name.end() || out.contains(field) || taken.contains(column->second)) return;
    out[field] = column->second;
    taken.insert(column->second);
  };
  // A column of our own name comes before any synonym of another field.
  for (const auto& field : geo::fields_of(layer)) take(field.name, field.name);
  if (usual == names_.end()) return out;
  for (const auto& field : geo::fields_of(layer)) {
    const auto names = usual->second.find(field.name);
    if (names == usual->second.end()) continue;
    for (const auto& name : names->second) take(field.name, name);
  }
  return out;
}

}  // namespace lianxun::app
