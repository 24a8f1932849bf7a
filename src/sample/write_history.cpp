#include "sample/write_history.hpp"

#include <map>

#include "geo/datum.hpp"
#include "sample/projection.hpp"
#include "sample/text_out.hpp"

namespace lianxun::sample {
namespace {

constexpr domain::Zone zone;

std::string instant(const std::optional<domain::Instant>& at) { return at ? domain::format_instant(*at, zone) : ""; }

/// Six decimals, a tenth of a metre, as such services give them.
std::string lon_lat(shape::Point metres, bool gcj02) {
  const shape::Point wgs84 = lon_lat_from_4549(metres);
  const shape::Point p = gcj02 ? geo::gcj02_from_wgs84(wgs84) : wgs84;
  return decimal(p.x, 6) + ',' + decimal(p.y, 6);
}

std::string joined(const std::vector<domain::AgencyId>& agencies) {
  std::string text;
  for (const auto& agency : agencies) text += (text.empty() ? "" : ";") + agency;
  return text;
}

std::string row(const domain::Incident& incident, const domain::OwnMilestones& reached,
                const std::vector<domain::Milestone>& milestones) {
  const bool complaint = incident.source == domain::Source::complaint;
  std::string text = incident.number + ',' + (complaint ? "complaint" : "finding") + ',' + incident.category;
  text += ',' + instant(incident.reported);
  for (const auto& at :
       {incident.verified, incident.filed, incident.dispatched, incident.handled, incident.fed_back, incident.closed}) {
    text += ',' + instant(at);
  }
  text += ',' + (incident.rework > 0 ? std::to_string(incident.rework) : std::string());
  text += ',' + (incident.score ? std::to_string(*incident.score) : std::string());
  text += ',' + csv_cell(incident.address) + ',' + incident.phone + ',' + csv_cell(incident.note);
  text += ',' + csv_cell(incident.outcome) + ',' + joined(incident.agencies);
  for (const auto& milestone : milestones) {
    const auto at = reached.find(milestone);
    text += ',' + (at == reached.end() ? std::string() : instant(at->second));
  }
  return text + ',' + lon_lat(incident.position, complaint) + '\n';
}

std::string row(const domain::Inspection& item) {
  return item.id + ',' + item.premises + ',' + instant(item.at) + ',' + item.agency + ',' +
         (item.passed ? "true" : "false") + ',' + csv_cell(item.note) + '\n';
}

std::string row(const PenaltyCase& penalty) {
  const domain::Case& item = penalty.item;
  return item.id + ',' + (item.procedure == domain::Case::Procedure::simple ? "simple" : "general") + ',' +
         (item.major ? "true" : "false") + ',' + instant(item.opened) + ',' + instant(item.decided) + ',' +
         decimal(item.fine_yuan, 2) + ',' + item.power + ',' + item.agency + ',' + penalty.incident + ',' +
         item.premises + ',' + item.grid + '\n';
}

}  // namespace

void write_history(const History& history, const domain::Room& room, const Output& output, RoomFiles& files) {
  const auto milestones = domain::own_milestones(room);
  std::string header =
      "number,source,category,reported,verified,filed,dispatched,handled,fed_back,closed,rework,score,address,phone,"
      "note,outcome,agency,";
  for (const auto& milestone : milestones) header += csv_cell(milestone) + ',';
  header += "lon,lat\n";
  std::map<std::string, std::string> tables;
  for (std::size_t i = 0; i < history.incidents.size(); ++i) {
    const domain::Incident& incident = history.incidents[i];
    const auto year = static_cast<int>(domain::local_date(incident.reported, zone).year());
    const bool complaint = incident.source == domain::Source::complaint;
    std::string& table = tables[(complaint ? "complaints_" : "findings_") + std::to_string(year) + ".csv"];
    if (table.empty()) table = header;
    table += row(incident, history.milestones[i], milestones);
  }
  for (const auto& [name, table] : tables) {
    output.write(name, table);
    files.incidents.push_back({name, name.rfind("complaints", 0) == 0 ? "gcj02" : "wgs84"});
  }

  if (!history.inspections.empty()) {
    std::string text = "id,premises,at,agency,passed,note\n";
    for (const domain::Inspection& item : history.inspections) text += row(item);
    output.write(files.inspections = "inspections.csv", text);
  }
  if (!history.cases.empty()) {
    std::string text = "id,procedure,major,opened,decided,fine_yuan,power,agency,incident,premises,grid\n";
    for (const PenaltyCase& penalty : history.cases) text += row(penalty);
    output.write(files.cases = "cases.csv", text);
  }
}

void write_live_day(const std::vector<domain::Incident>& day, const Output& output, const std::string& name) {
  std::string text = "at,source,category,address,phone,note,external_id,lon,lat\n";
  for (const domain::Incident& incident : day) {
    text += instant(incident.reported) + ',' +
            (incident.source == domain::Source::complaint ? "complaint" : "finding") + ',' + incident.category + ',' +
            csv_cell(incident.address) + ',' + incident.phone + ',' + csv_cell(incident.note) + ',' + "L-" +
            incident.number + ',' + lon_lat(incident.position, true) + '\n';
  }
  output.write(name, text);
}

}  // namespace lianxun::sample
