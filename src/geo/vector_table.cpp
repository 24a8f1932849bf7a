#include "geo/vector_table.hpp"

#include <charconv>

#include "geo/number_text.hpp"

namespace lianxun::geo {

namespace {

bool same_but_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

}  // namespace

int VectorTable::find_field(std::string_view name) const {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].name == name) return static_cast<int>(i);
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (same_but_case(fields[i].name, name)) return static_cast<int>(i);
  }
  return -1;
}

std::string_view VectorTable::text(std::size_t row, int field) const {
  if (field < 0) return {};
  const std::size_t at = cell(row, field);
  const std::size_t start = at == 0 ? 0 : ends_[at - 1];
  return std::string_view(text_).substr(start, ends_[at] - start);
}

Value VectorTable::value(std::size_t row, int field) const {
  if (is_null(row, field)) return {};
  const std::string_view cell_text = text(row, field);
  switch (fields[static_cast<std::size_t>(field)].type) {
    case FieldType::integer:
    case FieldType::boolean: {
      std::int64_t whole = 0;
      const auto [end, error] = std::from_chars(cell_text.data(), cell_text.data() + cell_text.size(), whole);
      if (error == std::errc{} && end == cell_text.data() + cell_text.size()) return whole;
      return {};
    }
    case FieldType::real: {
      const auto number = parse_number(cell_text);
      return number ? Value(*number) : Value();
    }
    case FieldType::text:
    case FieldType::date:
    case FieldType::instant:
      break;
  }
  return std::string(cell_text);
}

}  // namespace lianxun::geo
