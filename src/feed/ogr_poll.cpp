#include "feed/ogr_poll.hpp"

#include <algorithm>
#include <map>

#include "domain/error.hpp"
#include "feed/high_water.hpp"
#include "feed/pause.hpp"
#include "feed/report_rows.hpp"
#include "geo/vector_source.hpp"

namespace lianxun::feed {
namespace {

constexpr int failures_until_red = 5;
constexpr std::size_t most_at_once = 256;

bool is_fid(const std::string& mark) { return mark == "fid" || mark == "FID"; }

bool is_number(geo::FieldType type) { return type == geo::FieldType::integer || type == geo::FieldType::real; }

/// Column of the mark; throws when it does not exist.
int mark_column(const geo::VectorTable& table, const std::string& mark) {
  const int column = table.find_field(mark);
  if (column < 0 && !is_fid(mark)) {
    throw domain::BadInput(table.where, "no column \"" + mark + "\" for the mark",
                           "name a column that only grows, or fid");
  }
  return column;
}

std::string mark_of(const geo::VectorTable& table, int column, std::size_t row) {
  return column < 0 ? std::to_string(table.ids[row]) : std::string(table.text(row, column));
}

/// A source may number its rows anew when old ones are cleared away; their marks stay, and so does the order of those
/// that share one.
std::string id_of(const std::string& mark, int nth) { return nth == 0 ? mark : mark + "+" + std::to_string(nth); }

}  // namespace

OgrPoll::OgrPoll(Options options, Room room) : options_(std::move(options)), room_(std::move(room)) {
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

OgrPoll::~OgrPoll() = default;

void OgrPoll::run(const std::stop_token& stop) {
  learn();
  do {
    try {
      poll();
      failures_ = 0;
    } catch (const std::exception& error) {
      ++failures_;
      domain::Message cause{"{}: the source cannot be read; trying again every {} s.",
                            {error.what(), std::to_string(options_.every.count() / 1000)}};
      failures_ < failures_until_red ? lamp_.amber(std::move(cause)) : lamp_.red(std::move(cause));
    }
  } while (pause(stop, options_.every));
}

void OgrPoll::learn() {
  room_.query([&](const domain::Situation& situation) {
    const auto mark = situation.feed_marks.find(options_.name);
    if (mark != situation.feed_marks.end()) mark_ = mark->second;
    options_.zone = situation.room->calendar.zone;
  });
}

/// Only what a source compares as we do; other marks are compared here after reading.
std::string OgrPoll::filter() const {
  if (mark_.empty()) return {};
  if (is_fid(options_.mark)) return "FID >= " + mark_;
  return numeric_ ? "\"" + options_.mark + "\" >= " + mark_ : std::string{};
}

void OgrPoll::poll() {
  geo::ReadOptions read;
  read.filter = filter();
  const auto table = geo::read_layer(options_.source, read);
  const int column = mark_column(table, options_.mark);
  numeric_ = column >= 0 && is_number(table.fields[static_cast<std::size_t>(column)].type);
  std::vector<domain::Message> faults;
  const auto readings = new_readings(table, faults);
  hand_over(readings, std::move(faults));
}

std::vector<Reading> OgrPoll::new_readings(const geo::VectorTable& table, std::vector<domain::Message>& faults) {
  const ReportRows rows(table, options_.source, options_.name, options_.zone);
  const int column = mark_column(table, options_.mark);
  std::shared_ptr<const domain::Room> office;
  room_.query([&](const domain::Situation& situation) { office = situation.room; });
  std::vector<Reading> readings;
  std::map<std::string, int> with_mark;  // rows so far
  for (std::size_t row = 0; row < table.size(); ++row) {
    auto mark = mark_of(table, column, row);
    if (mark.empty()) {
      faults.push_back({"Row {} of {} has no mark in \"{}\": it cannot be told from old ones.",
                        {std::to_string(row + 1), table.where, options_.mark}});
      continue;
    }
    if (!mark_.empty() && compare_marks(mark, mark_) < 0) continue;
    const int nth = with_mark[mark]++;
    auto report = rows.report(row);
    if (auto* fault = std::get_if<domain::Message>(&report)) {
      faults.push_back(std::move(*fault));
      readings.push_back({{}, std::move(mark)});
      continue;
    }
    auto& incident = std::get<domain::ReportIncident>(report);
    if (incident.external_id.empty()) incident.external_id = id_of(mark, nth);
    if (mark == mark_ && there_.contains(incident.external_id)) continue;
    incident.category = category_named(*office, incident.category);
    readings.push_back({std::move(incident), std::move(mark)});
  }
  std::stable_sort(readings.begin(), readings.end(),
                   [](const Reading& a, const Reading& b) { return compare_marks(a.mark, b.mark) < 0; });
  return readings;
}

void OgrPoll::hand_over(const std::vector<Reading>& readings, std::vector<domain::Message> faults) {
  for (std::size_t from = 0; from < readings.size(); from += most_at_once) {
    const auto to = std::min(readings.size(), from + most_at_once);
    const std::vector<Reading> batch(readings.begin() + static_cast<std::ptrdiff_t>(from),
                                     readings.begin() + static_cast<std::ptrdiff_t>(to));
    const auto intake = take_in(room_, options_.name, batch);
    lamp_.count(intake.accepted);
    for (std::size_t i = 0; i < intake.taken; ++i) {
      if (batch[i].mark != mark_) there_.clear();
      mark_ = batch[i].mark;
      if (batch[i].report) there_.insert(batch[i].report->external_id);
    }
    faults.insert(faults.end(), intake.refused.begin(), intake.refused.end());
    if (intake.failed) return lamp_.red(*intake.failed);
    if (intake.accepted > 0) trouble_.reset();
  }
  if (!faults.empty()) trouble_ = faults.back();
  lamp_.seen(room_.now());
  trouble_ ? lamp_.amber(*trouble_) : lamp_.green(room_.now());
}

}  // namespace lianxun::feed
