#include "ui/find.hpp"

#include <algorithm>
#include <sstream>

#include "shape/polygon.hpp"

namespace lianxun::ui {

namespace {

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string folded(std::string text) {
  for (char& c : text) c = folded(c);
  return text;
}

/// `word` is folded. Copies nothing: years of incidents are read at every letter typed.
bool contains(const std::string& text, const std::string& word) {
  return std::search(text.begin(), text.end(), word.begin(), word.end(),
                     [](char a, char b) { return folded(a) == b; }) != text.end();
}

/// The words of a query, and whether all of them occur in some fields.
class Query {
 public:
  explicit Query(const std::string& text) {
    std::istringstream in(folded(text));
    for (std::string word; in >> word;) words_.push_back(word);
  }

  [[nodiscard]] bool empty() const { return words_.empty(); }

  template <class... Fields>
  [[nodiscard]] bool matches(const Fields&... fields) const {
    return std::all_of(words_.begin(), words_.end(),
                       [&](const std::string& word) { return (... || contains(fields, word)); });
  }

 private:
  std::vector<std::string> words_;
};

Found found(const domain::Incident& incident) {
  Found out{Found::Kind::incident, incident.number,  incident.number,
            incident.address,      incident.located, incident.position};
  if (out.detail.empty()) out.detail = incident.note;
  return out;
}

void add_incidents(std::vector<Found>& out, const domain::Situation& s, const Query& query, const std::string& text,
                   std::size_t limit) {
  const auto exact = s.by_number.find(text);
  if (exact != s.by_number.end()) out.push_back(found(*s.incidents.find(exact->second)));
  std::size_t count = 0;
  // The newest have the highest ids.
  for (auto at = s.incidents.end(); at != s.incidents.begin() && count < limit;) {
    const domain::Incident& incident = *--at;
    if (incident.number == text || !query.matches(incident.number, incident.address, incident.phone, incident.note)) {
      continue;
    }
    out.push_back(found(incident));
    ++count;
  }
}

void add_places(std::vector<Found>& out, const domain::Boundaries& b, const Query& query, std::size_t limit) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < b.villages.size() && count < limit; ++i) {
    const domain::Village& village = b.villages[i];
    if (!query.matches(village.code, village.name, village.name_en)) continue;
    out.push_back({Found::Kind::village, village.code, village.name, village.code, !b.village_areas[i].empty(),
                   shape::label_point(b.village_areas[i])});
    ++count;
  }
  count = 0;
  for (std::size_t i = 0; i < b.grids.size() && count < limit; ++i) {
    const domain::Grid& grid = b.grids[i];
    if (!query.matches(grid.code, grid.name, grid.name_en)) continue;
    out.push_back({Found::Kind::grid, grid.code, grid.name.empty() ? grid.code : grid.name, grid.code,
                   !b.grid_areas[i].empty(), shape::label_point(b.grid_areas[i])});
    ++count;
  }
}

}  // namespace

std::vector<const domain::Premises*> find_premises(const domain::Situation& situation, const std::string& text,
                                                   std::size_t limit) {
  std::vector<const domain::Premises*> out;
  const Query query(text);
  if (query.empty()) return out;
  for (const auto& entry : situation.premises) {
    const domain::Premises& p = entry.second;
    if (out.size() == limit) break;
    if (query.matches(p.id, p.name, p.address)) out.push_back(&p);
  }
  return out;
}

std::vector<Found> find(const domain::Situation& situation, const std::string& text, domain::Date date,
                        std::size_t limit) {
  std::vector<Found> out;
  const Query query(text);
  if (query.empty()) return out;
  add_incidents(out, situation, query, text, limit);
  for (const domain::Patrol& patrol : situation.patrols) {
    if (query.matches(patrol.number, patrol.purpose)) {
      out.push_back({Found::Kind::patrol, patrol.number, patrol.number, patrol.purpose, !patrol.stops.empty(),
                     patrol.stops.empty() ? shape::Point{} : patrol.stops.front().position});
    }
  }
  for (const domain::Premises* premises : find_premises(situation, text, limit)) {
    out.push_back({Found::Kind::premises, premises->id, premises->name, premises->address, true, premises->position});
  }
  if (const auto boundaries = domain::boundaries_on(situation, date)) add_places(out, *boundaries, query, limit);
  return out;
}

}  // namespace lianxun::ui
