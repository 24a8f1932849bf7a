#include "feed/report_rows.hpp"

#include <cmath>

#include "domain/error.hpp"

namespace lianxun::feed {
namespace {

domain::Datum datum_of(const geo::VectorTable& table, const geo::SourceSpec& spec) {
  if (spec.datum) return *spec.datum;
  if (!table.crs.empty()) return {domain::Datum::Kind::crs, table.crs};
  if (!table.has_geometry) return {};
  throw domain::BadInput(table.where, "nothing says what its coordinates are measured in",
                         "state the datum: wgs84, gcj02, bd09, cgcs2000 or a CRS");
}

bool finite(shape::Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }

}  // namespace

ReportRows::ReportRows(const geo::VectorTable& table, const geo::SourceSpec& spec, const std::string& feed,
                       domain::Zone zone)
    : table_(table),
      spec_(spec),
      feed_(feed),
      zone_(zone),
      time_(column("at")),
      source_(column("source")),
      category_(column("category", true)),
      address_(column("address")),
      premises_(column("premises")),
      phone_(column("phone")),
      note_(column("note")),
      external_id_(column("external_id")),
      datum_(datum_of(table, spec)) {
  if (time_ < 0) time_ = column("reported");
}

int ReportRows::column(const char* name, bool required) const {
  const auto mapped = spec_.fields.find(name);
  const std::string wanted = mapped == spec_.fields.end() ? name : mapped->second;
  const int index = table_.find_field(wanted);
  if (index < 0 && (required || mapped != spec_.fields.end())) {
    throw domain::BadInput(table_.where, "no column \"" + wanted + "\" for " + name,
                           "name the column that holds it in \"fields\"");
  }
  return index;
}

std::string ReportRows::text(std::size_t row, int column) const {
  return column < 0 ? std::string{} : std::string(table_.text(row, column));
}

domain::Message ReportRows::fault(std::size_t row, const char* problem) const {
  return {problem, {std::to_string(row + 1), table_.where}};
}

std::optional<domain::Instant> ReportRows::time(std::size_t row) const {
  return time_ < 0 ? std::nullopt : domain::parse_instant(table_.text(row, time_), zone_);
}

std::variant<domain::ReportIncident, domain::Message> ReportRows::report(std::size_t row) const {
  domain::ReportIncident report;
  report.reported = time(row);
  if (!report.reported && !text(row, time_).empty()) {
    return fault(row, "Row {} of {} has a time that cannot be read: write it as 2024-01-08T09:00.");
  }
  const auto source = parse_source(text(row, source_));
  if (!source) return fault(row, "Row {} of {} is neither a complaint nor a finding: correct its source.");
  report.source = *source;
  report.category = text(row, category_);
  if (report.category.empty()) return fault(row, "Row {} of {} has no category: give it one.");
  if (const auto* point = std::get_if<shape::Point>(&table_.geometry[row]); point != nullptr && finite(*point)) {
    report.position = domain::SourcePosition{point->x, point->y, datum_};
  }
  report.address = text(row, address_);
  report.premises = text(row, premises_);
  report.phone = text(row, phone_);
  report.note = text(row, note_);
  report.feed = feed_;
  report.external_id = text(row, external_id_);
  return report;
}

std::optional<domain::Source> parse_source(std::string_view word) {
  if (word.empty() || word == "complaint" || word == "\u6295\u8bc9") return domain::Source::complaint;  // tousu
  if (word == "finding" || word == "\u68c0\u67e5") return domain::Source::finding;                      // jiancha
  if (word == "\u68c0\u67e5\u53d1\u73b0") return domain::Source::finding;  // jiancha faxian
  return {};
}

domain::CategoryId category_named(const domain::Room& room, const std::string& text) {
  if (room.find_category(text) != nullptr) return text;
  for (const auto& category : room.categories) {
    if (category.name == text || category.name_en == text) return category.id;
  }
  return text;
}

}  // namespace lianxun::feed
