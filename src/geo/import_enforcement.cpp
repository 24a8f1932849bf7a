#include "geo/import_enforcement.hpp"

#include <algorithm>
#include <sstream>
#include <unordered_map>

#include "geo/layer_reader.hpp"
#include "geo/room_words.hpp"

namespace lianxun::geo {

namespace {

/// Ids that have been seen: a row without one, or with one that is taken, is rejected.
class IdCheck {
 public:
  bool take(LayerReader& rows, std::size_t row, const std::string& id) {
    if (id.empty()) {
      rows.reject(row, {"It has no id.", {}});
      return false;
    }
    const auto [at, is_new] = first_row_.try_emplace(id, row);
    if (!is_new) rows.reject(row, {"Row {} has the id {} already.", {std::to_string(at->second + 1), id}});
    return is_new;
  }

 private:
  std::unordered_map<std::string, std::size_t> first_row_;
};

domain::AgencyId one_agency(const RoomWords& words, LayerReader& rows, std::size_t row, int column) {
  auto all = words.agencies(rows, row, column);
  return all.empty() ? domain::AgencyId{} : std::move(all.front());
}

std::optional<domain::Case::Procedure> procedure_of(LayerReader& rows, std::size_t row, int column) {
  const auto word = rows.text(row, column);
  // jianyi, jianyi chengxu; yiban, putong and with chengxu
  for (const char* simple : {"simple", "\u7b80\u6613", "\u7b80\u6613\u7a0b\u5e8f"}) {
    if (word == simple) return domain::Case::Procedure::simple;
  }
  for (const char* general :
       {"general", "\u4e00\u822c", "\u4e00\u822c\u7a0b\u5e8f", "\u666e\u901a", "\u666e\u901a\u7a0b\u5e8f"}) {
    if (word == general) return domain::Case::Procedure::general;
  }
  rows.reject(row, {"{} is neither the simple nor the general procedure.", {std::string(word)}});
  return std::nullopt;
}

std::optional<domain::Case::Party> party_of(LayerReader& rows, std::size_t row, int column) {
  const auto word = rows.text(row, column);
  if (word.empty()) return std::nullopt;
  // gongmin, geren; danwei, faren, zuzhi
  for (const char* citizen : {"citizen", "\u516c\u6c11", "\u4e2a\u4eba"}) {
    if (word == citizen) return domain::Case::Party::citizen;
  }
  for (const char* organisation : {"organisation", "\u5355\u4f4d", "\u6cd5\u4eba", "\u7ec4\u7ec7"}) {
    if (word == organisation) return domain::Case::Party::organisation;
  }
  rows.doubt(row, {"{} is neither a citizen nor an organisation.", {std::string(word)}});
  return std::nullopt;
}

/// The ids that the room has, with ';' between.
std::vector<domain::OfficerId> officers_of(const domain::Room& room, LayerReader& rows, std::size_t row, int column) {
  std::vector<domain::OfficerId> officers;
  std::istringstream words(rows.string(row, column));
  for (std::string id; std::getline(words, id, ';');) {
    if (room.find_officer(id) != nullptr) {
      officers.push_back(id);
    } else {
      rows.doubt(row, {"The room has no officer {}.", {id}});
    }
  }
  return officers;
}

}  // namespace

std::vector<domain::Inspection> import_inspections(const SourceSpec& spec, const domain::Room& room,
                                                   const KnownPremises& known, const Progress& progress,
                                                   ImportReport& report) {
  LayerReader rows(ImportLayer::inspections, spec, progress, report);
  const RoomWords words(room);
  IdCheck ids;
  const int id = rows.column("id");
  const int premises = rows.column("premises");
  const int at = rows.column("at");
  const int agency = rows.column("agency");
  const int passed = rows.column("passed");
  const int note = rows.column("note");
  std::vector<domain::Inspection> result;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    domain::Inspection inspection;
    inspection.id = rows.string(row, id);
    if (!ids.take(rows, row, inspection.id)) continue;
    inspection.premises = rows.string(row, premises);
    if (!known(inspection.premises)) {
      rows.reject(row, {"There are no premises {}.", {inspection.premises}});
      continue;
    }
    const auto time = rows.instant_or_reject(row, at, room.calendar.zone);
    if (!time) continue;
    inspection.at = *time;
    inspection.agency = one_agency(words, rows, row, agency);
    inspection.passed = rows.boolean(row, passed).value_or(true);
    inspection.note = rows.string(row, note);
    result.push_back(std::move(inspection));
  }
  rows.close();
  return result;
}

CaseLayer import_cases(const SourceSpec& spec, const domain::Room& room, const KnownPremises& known,
                       const Progress& progress, ImportReport& report) {
  LayerReader rows(ImportLayer::cases, spec, progress, report);
  const RoomWords words(room);
  IdCheck ids;
  const int id = rows.column("id");
  const int procedure = rows.column("procedure");
  const int major = rows.column("major");
  const int opened = rows.column("opened");
  const int decided = rows.column("decided");
  const int fine = rows.column("fine_yuan");
  const int power = rows.column("power");
  const int agency = rows.column("agency");
  const int incident = rows.column("incident");
  const int premises = rows.column("premises");
  const int grid = rows.column("grid");
  const int party = rows.column("party");
  const int officers = rows.column("officers");
  const int discussion = rows.column("discussion");
  const int note = rows.column("note");
  CaseLayer layer{rows.table().where, {}, {}, {}};
  for (std::size_t row = 0; row < rows.size(); ++row) {
    domain::Case one;
    one.id = rows.string(row, id);
    if (!ids.take(rows, row, one.id)) continue;
    const auto kind = procedure_of(rows, row, procedure);
    if (!kind) continue;
    const auto time = rows.instant_or_reject(row, opened, room.calendar.zone);
    if (!time) continue;
    one.procedure = *kind;
    one.opened = *time;
    one.major = rows.boolean(row, major).value_or(false);
    one.decided = rows.instant(row, decided, room.calendar.zone);
    one.fine_yuan = rows.number(row, fine).value_or(0);
    one.power = rows.string(row, power);
    one.agency = one_agency(words, rows, row, agency);
    one.premises = rows.string(row, premises);
    one.grid = rows.string(row, grid);
    one.party = party_of(rows, row, party);
    one.officers = officers_of(room, rows, row, officers);
    one.discussion = rows.string(row, discussion);
    one.note = rows.string(row, note);
    if (!one.premises.empty() && !known(one.premises)) {
      rows.doubt(row, {"There are no premises {}.", {one.premises}});
      one.premises.clear();
    }
    const bool listed = std::any_of(room.powers.begin(), room.powers.end(),
                                    [&one](const domain::Power& p) { return p.code == one.power; });
    if (!one.power.empty() && !room.powers.empty() && !listed) {
      rows.doubt(row, {"The room has no power {}.", {one.power}});
    }
    layer.cases.push_back(std::move(one));
    layer.incident_numbers.push_back(rows.string(row, incident));
    layer.rows.push_back(static_cast<std::int64_t>(row) + 1);
  }
  rows.close();
  return layer;
}

}  // namespace lianxun::geo
