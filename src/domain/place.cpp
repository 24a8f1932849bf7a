#include "domain/place.hpp"

#include <algorithm>
#include <cctype>

namespace lianxun::domain {
namespace {

template <class Area, class Code>
int index_of(const std::vector<Area>& areas, const Code& code) {
  const auto at = std::lower_bound(areas.begin(), areas.end(), code,
                                   [](const Area& area, const Code& wanted) { return area.code < wanted; });
  return at != areas.end() && at->code == code ? static_cast<int>(at - areas.begin()) : -1;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// An authority with a code, WKT, PROJJSON or a PROJ string; PROJ has the last word.
bool looks_like_crs(const std::string& text) {
  return text.find(':') != text.npos || text.find('[') != text.npos || text.rfind('{', 0) == 0 ||
         text.rfind('+', 0) == 0;
}

}  // namespace

std::string to_text(const Datum& datum) {
  switch (datum.kind) {
    case Datum::Kind::wgs84:
      return "wgs84";
    case Datum::Kind::cgcs2000:
      return "cgcs2000";
    case Datum::Kind::gcj02:
      return "gcj02";
    case Datum::Kind::bd09:
      return "bd09";
    case Datum::Kind::crs:
      break;
  }
  return datum.definition;
}

std::optional<Datum> parse_datum(const std::string& text) {
  const auto word = lower(text);
  for (const auto kind : {Datum::Kind::wgs84, Datum::Kind::cgcs2000, Datum::Kind::gcj02, Datum::Kind::bd09}) {
    if (word == to_text({kind, {}})) return Datum{kind, {}};
  }
  if (!looks_like_crs(text)) return {};
  return Datum{Datum::Kind::crs, text};
}

int Boundaries::grid_index(const GridCode& code) const { return index_of(grids, code); }

int Boundaries::village_index(const VillageCode& code) const { return index_of(villages, code); }

const Grid* Boundaries::find_grid(const GridCode& code) const {
  const int index = grid_index(code);
  return index < 0 ? nullptr : &grids[static_cast<std::size_t>(index)];
}

const Village* Boundaries::find_village(const VillageCode& code) const {
  const int index = village_index(code);
  return index < 0 ? nullptr : &villages[static_cast<std::size_t>(index)];
}

}  // namespace lianxun::domain
