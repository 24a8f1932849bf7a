#include "geo/room_words.hpp"

namespace lianxun::geo {

RoomWords::RoomWords(const domain::Room& room) {
  // ids go in first: a name never hides one
  for (const auto& category : room.categories) categories_.try_emplace(category.id, category.id);
  for (const auto& category : room.categories) {
    categories_.try_emplace(category.name, category.id);
    categories_.try_emplace(category.name_en, category.id);
  }
  for (const auto& agency : room.agencies) agencies_.try_emplace(agency.id, agency.id);
  for (const auto& agency : room.agencies) {
    for (const auto* name : {&agency.name, &agency.name_en, &agency.short_name}) {
      agencies_.try_emplace(*name, agency.id);
    }
  }
}

std::optional<domain::CategoryId> RoomWords::category(const std::string& word) const {
  const auto found = categories_.find(word);
  return found == categories_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<domain::AgencyId> RoomWords::agencies(LayerReader& rows, std::size_t row, int column) const {
  std::vector<domain::AgencyId> result;
  std::string_view rest = rows.text(row, column);
  while (!rest.empty()) {
    const auto end = std::min(rest.find(';'), rest.size());
    const std::string word(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (word.empty()) continue;
    const auto found = agencies_.find(word);
    if (found != agencies_.end()) {
      result.push_back(found->second);
    } else if (agencies_.empty()) {
      result.push_back(word);
    } else {
      rows.doubt(row, {"The room has no agency {}.", {word}});
    }
  }
  return result;
}

namespace {

std::optional<domain::Source> source_of(std::string_view word) {
  // tousu; jiancha, jiancha faxian
  if (word == "complaint" || word == "\u6295\u8bc9") return domain::Source::complaint;
  if (word == "finding" || word == "\u68c0\u67e5" || word == "\u68c0\u67e5\u53d1\u73b0") return domain::Source::finding;
  return std::nullopt;
}

}  // namespace

domain::Source RoomWords::source(LayerReader& rows, std::size_t row, int column) const {
  const auto word = rows.text(row, column);
  if (word.empty()) return domain::Source::complaint;
  if (const auto source = source_of(word)) return *source;
  rows.doubt(row, {"{} is neither complaint nor finding; taken as a complaint.", {std::string(word)}});
  return domain::Source::complaint;
}

int RoomWords::source_column(LayerReader& rows) {
  const int column = rows.column("source");
  if (column < 0 || rows.is_mapped("source")) return column;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (source_of(rows.text(row, column))) return column;
  }
  rows.note({"The column {} names neither complaints nor findings and is not used.", {rows.column_name(column)}});
  return -1;
}

}  // namespace lianxun::geo
