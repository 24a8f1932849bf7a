#include "report/names.hpp"

namespace lianxun::report {
namespace {

domain::Date date_of(const domain::Situation& situation, domain::Instant at) {
  return domain::local_date(at, situation.room->calendar.zone);
}

}  // namespace

std::string agency_name(const domain::Situation& situation, const domain::AgencyId& id, const Wording& wording) {
  const auto* agency = situation.room->find_agency(id);
  return agency == nullptr ? id : wording.name(*agency);
}

std::string agency_short_name(const domain::Situation& situation, const domain::AgencyId& id, const Wording& wording) {
  const auto* agency = situation.room->find_agency(id);
  const bool shorter = agency != nullptr && wording.names == Names::local && !agency->short_name.empty();
  return shorter ? agency->short_name : agency_name(situation, id, wording);
}

std::string category_name(const domain::Situation& situation, const domain::CategoryId& id, const Wording& wording) {
  const auto* category = situation.room->find_category(id);
  return category == nullptr ? id : wording.name(*category);
}

std::string village_name(const domain::Situation& situation, const domain::VillageCode& code, domain::Instant at,
                         const Wording& wording) {
  if (code.empty()) return {};
  const auto* village = domain::resolve_village(situation, code, date_of(situation, at));
  return village == nullptr ? code : wording.name(*village);
}

std::string grid_name(const domain::Situation& situation, const domain::GridCode& code, domain::Instant at,
                      const Wording& wording) {
  if (code.empty()) return {};
  const auto* grid = domain::resolve_grid(situation, code, date_of(situation, at));
  if (grid != nullptr && !wording.name(*grid).empty()) return wording.name(*grid);
  return wording("grid {}", {code.size() > 3 ? code.substr(code.size() - 3) : code});
}

std::string joined(const std::vector<std::string>& parts, const std::string& separator) {
  std::string text;
  for (const auto& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

}  // namespace lianxun::report
