#include "geo/area_rows.hpp"

namespace lianxun::geo {

shape::MultiPolygon area_of_row(LayerReader& rows, std::size_t row, const AreaCheck& check) {
  auto& geometry = rows.geometry()[row];
  if (std::holds_alternative<std::monostate>(geometry)) {
    rows.reject(row, rows.missing_geometry(row));
    return {};
  }
  auto* area = std::get_if<shape::MultiPolygon>(&geometry);
  if (area == nullptr) {
    rows.reject(row, {"It is no area but a point or a line.", {}});
    return {};
  }
  const auto fault = check.fault(*area);
  if (fault) *area = check.make_valid(*area);
  auto rounded = rounded_to_mm(*area);
  // rounding can close a gap narrower than a millimetre
  if (check.fault(rounded)) rounded = rounded_to_mm(check.make_valid(rounded));
  if (rounded.empty()) {
    rows.reject(row, {"Its area has no ground: {}", {fault.value_or("smaller than a millimetre")}});
  } else if (fault) {
    rows.doubt(row, {"Its area was not valid and has been made valid: {}", {*fault}});
  }
  return rounded;
}

bool CodeCheck::take(LayerReader& rows, std::size_t row, const std::string& code) {
  if (code.empty()) {
    rows.reject(row, {"It has no code.", {}});
    return false;
  }
  const auto [at, is_new] = first_row_.try_emplace(code, row);
  if (!is_new) rows.reject(row, {"Row {} has the code {} already.", {std::to_string(at->second + 1), code}});
  return is_new;
}

}  // namespace lianxun::geo
