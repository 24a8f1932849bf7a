#include "geo/ogr_fields.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "geo/number_text.hpp"

namespace lianxun::geo {

namespace {

FieldType type_of(const OGRFieldDefn& field) {
  switch (field.GetType()) {
    case OFTInteger:
      return field.GetSubType() == OFSTBoolean ? FieldType::boolean : FieldType::integer;
    case OFTInteger64:
      return FieldType::integer;
    case OFTReal:
      return FieldType::real;
    case OFTDate:
      return FieldType::date;
    case OFTDateTime:
      return FieldType::instant;
    default:
      return FieldType::text;
  }
}

/// ISO 8601; OGR's zone flag is 100 for UTC and one more for each quarter of an hour east of it, 0 or 1 for unknown.
void add_time(const OGRFeature& feature, int at, bool with_time, VectorTable& table) {
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = 0;
  int minute = 0;
  int zone = 0;
  float second = 0;
  feature.GetFieldAsDateTime(at, &year, &month, &day, &hour, &minute, &second, &zone);
  std::array<char, 80> buffer{};
  int used = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
  const auto more = [&](const char* format, auto... values) {
    used += std::snprintf(&buffer[static_cast<std::size_t>(used)], buffer.size() - static_cast<std::size_t>(used),
                          format, values...);
  };
  if (with_time) {
    const int thousandths = static_cast<int>(std::lround(second * 1000));
    more("T%02d:%02d:%02d", hour, minute, thousandths / 1000);
    if (thousandths % 1000 != 0) more(".%03d", thousandths % 1000);
    if (zone >= 2) {
      const int quarters = zone - 100;
      more("%c%02d:%02d", quarters < 0 ? '-' : '+', std::abs(quarters) / 4, std::abs(quarters) % 4 * 15);
    }
  }
  table.add_text(std::string_view(buffer.data(), static_cast<std::size_t>(used)));
}

}  // namespace

std::vector<Field> read_fields(const OGRFeatureDefn& definition) {
  std::vector<Field> fields;
  for (int i = 0; i < definition.GetFieldCount(); ++i) {
    const auto& field = *definition.GetFieldDefn(i);
    fields.push_back({field.GetNameRef(), type_of(field)});
  }
  return fields;
}

void read_cells(const OGRFeature& feature, VectorTable& table) {
  for (int i = 0; i < feature.GetFieldCount(); ++i) {
    if (feature.IsFieldSetAndNotNull(i) == 0) {
      table.add_null();
      continue;
    }
    switch (feature.GetFieldDefnRef(i)->GetType()) {
      case OFTInteger:
      case OFTInteger64: {
        std::array<char, 24> buffer{};
        const auto end =
            std::to_chars(buffer.data(), buffer.data() + buffer.size(), feature.GetFieldAsInteger64(i)).ptr;
        table.add_text(std::string_view(buffer.data(), static_cast<std::size_t>(end - buffer.data())));
        break;
      }
      case OFTReal:
        table.add_text(number_text(feature.GetFieldAsDouble(i)));
        break;
      case OFTDate:
        add_time(feature, i, false, table);
        break;
      case OFTDateTime:
        add_time(feature, i, true, table);
        break;
      default:
        table.add_text(feature.GetFieldAsString(i));
    }
  }
}

}  // namespace lianxun::geo
