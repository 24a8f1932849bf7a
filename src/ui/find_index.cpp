#include "ui/find_index.hpp"

#include <algorithm>

namespace lianxun::ui {

namespace {

template <class... Fields>
std::string document(const Fields&... fields) {
  return (... + folded_line(fields));
}

std::string document_of(const domain::Incident& incident) {
  return document(incident.number, incident.address, incident.phone, incident.note);
}

/// Of `count` things in order: the last is added first, so that the first has the highest key and is found first.
template <class Document>
TextBlocks in_order(std::size_t count, const Document& document) {
  TextBlocks out;
  for (std::size_t i = count; i > 0; --i) out.add(static_cast<std::int64_t>(count - i), document(i - 1));
  return out;
}

std::vector<std::size_t> positions(const std::vector<std::int64_t>& keys, std::size_t count) {
  std::vector<std::size_t> out;
  for (const std::int64_t key : keys) out.push_back(count - 1 - static_cast<std::size_t>(key));
  return out;
}

}  // namespace

void FindIndex::apply(const domain::Situation& situation, const Changes& changes) {
  if (changes.everything) incidents_.clear();
  if (changes.everything || changes.premises) read_premises(situation);
  for (const domain::IncidentId id : changes.incidents) {
    const domain::Incident* incident = situation.incidents.find(id);
    // What has not been taken in yet comes as it is then.
    if (incident == nullptr || incidents_.empty() || id.value > incidents_.last_key()) continue;
    incidents_.replace(id.value, document_of(*incident));
  }
}

void FindIndex::grow(const domain::Situation& situation, domain::Date date, std::size_t most_incidents) {
  const auto& all = situation.incidents;
  auto next = all.begin();
  if (!incidents_.empty()) {
    next = std::upper_bound(all.begin(), all.end(), incidents_.last_key(),
                            [](std::int64_t key, const domain::Incident& incident) { return key < incident.id.value; });
  }
  for (; next != all.end() && most_incidents > 0; ++next, --most_incidents) {
    incidents_.add(next->id.value, document_of(*next));
  }
  if (auto now = domain::boundaries_on(situation, date); now != boundaries_) {
    boundaries_ = std::move(now);
    read_places();
  }
}

void FindIndex::read_premises(const domain::Situation& situation) {
  premises_ids_.clear();
  for (const auto& entry : situation.premises) premises_ids_.push_back(entry.first);
  premises_ = in_order(premises_ids_.size(), [&](std::size_t i) {
    const domain::Premises& one = situation.premises.at(premises_ids_[i]);
    return document(one.id, one.name, one.address);
  });
}

void FindIndex::read_places() {
  villages_.clear();
  grids_.clear();
  if (!boundaries_) return;
  villages_ = in_order(boundaries_->villages.size(), [&](std::size_t i) {
    const domain::Village& village = boundaries_->villages[i];
    return document(village.code, village.name, village.name_en);
  });
  grids_ = in_order(boundaries_->grids.size(), [&](std::size_t i) {
    const domain::Grid& grid = boundaries_->grids[i];
    return document(grid.code, grid.name, grid.name_en);
  });
}

std::vector<domain::IncidentId> FindIndex::incidents(const std::vector<std::string>& words, std::size_t limit) const {
  std::vector<domain::IncidentId> out;
  for (const std::int64_t key : incidents_.find(words, limit)) out.push_back({key});
  return out;
}

std::vector<domain::PremisesId> FindIndex::premises(const std::vector<std::string>& words, std::size_t limit) const {
  std::vector<domain::PremisesId> out;
  for (const std::size_t at : positions(premises_.find(words, limit), premises_ids_.size())) {
    out.push_back(premises_ids_[at]);
  }
  return out;
}

std::vector<std::size_t> FindIndex::villages(const std::vector<std::string>& words, std::size_t limit) const {
  return boundaries_ ? positions(villages_.find(words, limit), boundaries_->villages.size())
                     : std::vector<std::size_t>{};
}

std::vector<std::size_t> FindIndex::grids(const std::vector<std::string>& words, std::size_t limit) const {
  return boundaries_ ? positions(grids_.find(words, limit), boundaries_->grids.size()) : std::vector<std::size_t>{};
}

}  // namespace lianxun::ui
