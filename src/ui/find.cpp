#include "ui/find.hpp"

#include <algorithm>
#include <map>
#include <sstream>

#include "domain/ascii.hpp"
#include "shape/polygon.hpp"

namespace lianxun::ui {

namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream in(domain::lower(text));
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

Found found(const domain::Incident& incident) {
  Found out{Found::Kind::incident, incident.number,  incident.number,
            incident.address,      incident.located, incident.position};
  if (out.detail.empty()) out.detail = incident.note;
  return out;
}

void add_incidents(std::vector<Found>& out, const domain::Situation& s, const FindIndex& index,
                   const std::vector<std::string>& words, const std::string& text, std::size_t limit) {
  const auto exact = s.by_number.find(text);
  if (exact != s.by_number.end()) out.push_back(found(*s.incidents.find(exact->second)));
  std::size_t count = 0;
  for (const domain::IncidentId id : index.incidents(words, limit + 1)) {  // one of them may be the exact one
    const domain::Incident& incident = *s.incidents.find(id);
    if (incident.number == text || count == limit) continue;
    out.push_back(found(incident));
    ++count;
  }
}

bool all_in(const std::string& text, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(), [&text](const auto& word) { return text.find(word) != text.npos; });
}

void add_patrols(std::vector<Found>& out, const domain::Situation& s, const std::vector<std::string>& words) {
  for (const domain::Patrol& patrol : s.patrols) {
    const std::string text = folded_line(patrol.number) + folded_line(patrol.purpose);
    if (!all_in(text, words)) continue;
    out.push_back({Found::Kind::patrol, patrol.number, patrol.number, patrol.purpose, !patrol.stops.empty(),
                   patrol.stops.empty() ? shape::Point{} : patrol.stops.front().position});
  }
}

/// The newest have the highest numbers of their series.
void add_cases(std::vector<Found>& out, const domain::Situation& s, const std::vector<std::string>& words,
               std::size_t limit) {
  std::size_t count = 0;
  for (auto at = s.cases.rbegin(); at != s.cases.rend() && count < limit; ++at) {
    const auto& [number, one] = *at;
    if (!all_in(folded_line(number), words)) continue;
    const domain::Power* power = s.room->find_power(one.power);
    out.push_back({Found::Kind::penalty_case, number, number, power == nullptr ? "" : power->name, false, {}});
    ++count;
  }
}

void add_places(std::vector<Found>& out, const FindIndex& index, const std::vector<std::string>& words,
                std::size_t limit) {
  const auto& b = index.boundaries();
  for (const std::size_t i : index.villages(words, limit)) {
    const domain::Village& village = b->villages[i];
    out.push_back({Found::Kind::village, village.code, village.name, village.code, !b->village_areas[i].empty(),
                   shape::label_point(b->village_areas[i])});
  }
  for (const std::size_t i : index.grids(words, limit)) {
    const domain::Grid& grid = b->grids[i];
    out.push_back({Found::Kind::grid, grid.code, grid.name.empty() ? grid.code : grid.name, grid.code,
                   !b->grid_areas[i].empty(), shape::label_point(b->grid_areas[i])});
  }
}

}  // namespace

std::vector<const domain::Premises*> find_premises(const domain::Situation& situation, const FindIndex& index,
                                                   const std::string& text, std::size_t limit) {
  std::vector<const domain::Premises*> out;
  for (const auto& id : index.premises(words_of(text), limit)) {
    if (const auto at = situation.premises.find(id); at != situation.premises.end()) out.push_back(&at->second);
  }
  return out;
}

std::vector<const domain::Power*> find_powers(const domain::Situation& situation, const domain::AgencyId& agency,
                                              const domain::CategoryId& category, const std::string& text,
                                              std::size_t limit) {
  struct Uses {
    int in_category = 0;
    int in_all = 0;
  };
  std::map<domain::PowerCode, Uses> uses;
  for (const auto& [number, one] : situation.cases) {
    if (one.agency != agency) continue;
    Uses& of = uses[one.power];
    ++of.in_all;
    const domain::Incident* incident = situation.incidents.find(one.incident);
    if (incident != nullptr && incident->category == category) ++of.in_category;
  }
  const auto words = words_of(text);
  std::vector<std::pair<const domain::Power*, Uses>> matching;
  for (const domain::Power& power : situation.room->powers) {
    if (power.agency == agency && all_in(folded_line(power.code) + folded_line(power.name), words)) {
      matching.emplace_back(&power, uses[power.code]);
    }
  }
  std::stable_sort(matching.begin(), matching.end(), [](const auto& a, const auto& b) {
    return std::pair(a.second.in_category, a.second.in_all) > std::pair(b.second.in_category, b.second.in_all);
  });
  std::vector<const domain::Power*> out;
  for (std::size_t i = 0; i < matching.size() && i < limit; ++i) out.push_back(matching[i].first);
  return out;
}

std::vector<Found> find(const domain::Situation& situation, const FindIndex& index, const std::string& text,
                        std::size_t limit) {
  std::vector<Found> out;
  const auto words = words_of(text);
  if (words.empty()) return out;
  add_incidents(out, situation, index, words, text, limit);
  add_patrols(out, situation, words);
  add_cases(out, situation, words, limit);
  for (const domain::Premises* premises : find_premises(situation, index, text, limit)) {
    out.push_back({Found::Kind::premises, premises->id, premises->name, premises->address, true, premises->position});
  }
  add_places(out, index, words, limit);
  return out;
}

}  // namespace lianxun::ui
