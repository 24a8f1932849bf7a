#include "geo/layer_reader.hpp"

#include <algorithm>
#include <cmath>

#include "domain/error.hpp"
#include "geo/coordinate_columns.hpp"
#include "geo/frame.hpp"
#include "geo/number_text.hpp"
#include "geo/valid.hpp"
#include "geo/vector_source.hpp"

namespace lianxun::geo {

using Fault = VectorTable::Fault;

domain::BadInput empty_layer(const VectorTable& table) {
  return {table.where, domain::Message{"the layer is empty", {}}, domain::Message{"choose another layer or file", {}}};
}

LayerReader::LayerReader(ImportLayer layer, const SourceSpec& spec, const Progress& progress, ImportReport& report,
                         const std::vector<std::string>& more)
    : layer_(layer),
      spec_(spec),
      report_(report),
      table_(read_layer(spec, {{}, 0, progress})),
      rejected_(table_.size()) {
  if (table_.size() == 0) throw empty_layer(table_);
  map_columns(spec, more);
  for (const auto& warning : table_.notes) note({"GDAL says: {}", {warning}});
}

void LayerReader::map_columns(const SourceSpec& spec, const std::vector<std::string>& more) {
  const auto take = [&](const std::string& field, bool required) {
    const auto mapped = spec.fields.find(field);
    const std::string name = mapped == spec.fields.end() ? field : mapped->second;
    const int column = table_.find_field(name);
    if (!columns_.try_emplace(field, column).second) {
      note({"The milestone {} has the name of a field: its times are not read.", {field}});
    }
    if (column >= 0 || (mapped == spec.fields.end() && !required)) return;
    throw domain::BadInput(table_.where, domain::Message{"no column {} for the field {}", {name, field}},
                           domain::Message{"map the field to one of its columns: {}", {column_list(table_)}});
  };
  for (const auto& field : fields_of(layer_)) take(field.name, field.required);
  for (const auto& field : more) take(field, false);
  for (const auto& mapping : spec.fields) {
    if (columns_.contains(mapping.first)) continue;
    std::string known = field_list(layer_);
    for (const auto& field : more) known += ", " + field;
    throw domain::BadArgument(std::string(to_text(layer_)) + " have no field " + mapping.first + " (they have " +
                              known + ")");
  }
}

int LayerReader::column(std::string_view field) const {
  const auto found = columns_.find(field);
  if (found != columns_.end()) return found->second;
  throw std::logic_error("no field " + std::string(field));
}

std::string_view LayerReader::text(std::size_t row, int column) const {
  std::string_view cell = table_.text(row, column);
  const auto first = cell.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return cell.substr(first, cell.find_last_not_of(" \t\r\n") - first + 1);
}

std::optional<double> LayerReader::number(std::size_t row, int column) {
  const auto cell = text(row, column);
  if (cell.empty()) return std::nullopt;
  const auto value = parse_number(cell);
  if (!value) doubt(row, {"{} is no number: {}", {column_name(column), std::string(cell)}});
  return value;
}

std::optional<int> LayerReader::whole(std::size_t row, int column) {
  const auto value = number(row, column);
  if (!value) return std::nullopt;
  if (std::abs(*value) > 1e9 || *value != std::floor(*value)) {
    doubt(row, {"{} is no whole number: {}", {column_name(column), string(row, column)}});
    return std::nullopt;
  }
  return static_cast<int>(*value);
}

std::optional<domain::Instant> LayerReader::instant(std::size_t row, int column, domain::Zone zone) {
  const auto cell = text(row, column);
  if (cell.empty()) return std::nullopt;
  const auto value = domain::parse_instant(cell, zone);
  if (!value) doubt(row, {"{} is no date: {}", {column_name(column), std::string(cell)}});
  return value;
}

std::optional<domain::Instant> LayerReader::instant_or_reject(std::size_t row, int column, domain::Zone zone) {
  const auto value = domain::parse_instant(text(row, column), zone);
  if (!value) reject(row, {"{} is no date: {}", {column_name(column), string(row, column)}});
  return value;
}

std::optional<bool> LayerReader::boolean(std::size_t row, int column) {
  std::string cell = string(row, column);
  for (char& c : cell) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (cell.empty()) return std::nullopt;
  for (const char* yes : {"1", "true", "yes", "y", "\u662f", "\u5408\u683c"}) {
    if (cell == yes) return true;
  }
  for (const char* no : {"0", "false", "no", "n", "\u5426", "\u4e0d\u5408\u683c"}) {
    if (cell == no) return false;
  }
  doubt(row, {"{} is neither yes nor no: {}", {column_name(column), cell}});
  return std::nullopt;
}

std::vector<std::optional<shape::Point>> LayerReader::source_points() {
  const AreaCheck areas;
  std::vector<std::optional<shape::Point>> points(size());
  for (std::size_t row = 0; row < size(); ++row) {
    points[row] = representative_point(table_.geometry[row], areas);
  }
  return points;
}

domain::Datum LayerReader::settle() {
  if (!table_.has_geometry) {
    throw domain::BadInput(table_.where, domain::Message{"has neither geometry nor columns with coordinates", {}},
                           domain::Message{"name the columns x and y; its columns are: {}", {column_list(table_)}});
  }
  const bool silent = !spec_.datum && table_.crs.empty();
  const domain::Datum datum = settle_datum(table_, spec_);
  if (silent) note({"The source names no CRS: its coordinates are taken as WGS 84 longitude and latitude.", {}});
  return datum;
}

void LayerReader::move(const domain::Datum& datum, const std::string& to_crs) {
  move_to(table_.geometry, ToCrs(datum, to_crs));
  for (std::size_t row = 0; row < size(); ++row) {
    if (is_finite(table_.geometry[row])) continue;
    table_.geometry[row] = std::monostate{};
    table_.faults.push_back({row, Fault::Kind::not_finite});
  }
  std::stable_sort(table_.faults.begin(), table_.faults.end(),
                   [](const Fault& a, const Fault& b) { return a.row < b.row; });
  for (const auto& fault : table_.faults) {
    if (fault.kind == Fault::Kind::mixed) {
      doubt(fault.row, {"The geometry has parts of several kinds; one kind is used.", {}});
    }
  }
}

void LayerReader::reject(std::size_t row, domain::Message message) {
  rejected_[row] = true;
  add(static_cast<std::int64_t>(row), Severity::rejected, std::move(message));
}

domain::Message LayerReader::missing_geometry(std::size_t row) const {
  auto fault = std::lower_bound(table_.faults.begin(), table_.faults.end(), row,
                                [](const Fault& f, std::size_t wanted) { return f.row < wanted; });
  while (fault != table_.faults.end() && fault->kind == Fault::Kind::mixed) ++fault;
  if (fault != table_.faults.end() && fault->row != row) fault = table_.faults.end();
  if (fault == table_.faults.end()) return {"It has no coordinates.", {}};
  if (fault->kind == Fault::Kind::bad_number) {
    return {"Its coordinates are no numbers: {}, {}", {string(row, table_.x_field), string(row, table_.y_field)}};
  }
  return {"Its coordinates are not finite, or cannot be converted from the stated datum.", {}};
}

void LayerReader::add(std::int64_t row, Severity severity, domain::Message message) {
  report_.findings.push_back({table_.where, row + 1, severity, std::move(message)});
}

void LayerReader::close() {
  const auto rejected = static_cast<std::size_t>(std::count(rejected_.begin(), rejected_.end(), true));
  report_.counts.push_back({to_text(layer_), table_.where, size(), size() - rejected, rejected});
}

}  // namespace lianxun::geo
