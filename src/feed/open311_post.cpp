#include "feed/open311_post.hpp"

#include <algorithm>
#include <cmath>

#include "geo/number_text.hpp"

namespace lianxun::feed {
namespace {

using domain::ReportIncident;

constexpr auto separator = "\n--\n";

std::size_t characters(const std::string& utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

void add_line(std::string& note, const std::string& line) {
  if (line.empty()) return;
  if (!note.empty()) note += '\n';
  note += line;
}

/// Longitude and latitude in degrees have a range; a client with a projected CRS has another.
bool plausible(double x, double y, const domain::Datum& datum) {
  return datum.kind == domain::Datum::Kind::crs || (std::abs(x) <= 180 && std::abs(y) <= 90);
}

std::optional<ApiError> read_position(const Form& form, const domain::Datum& datum, ReportIncident& report) {
  if (!form.has("lat") && !form.has("long")) return {};
  const auto lat = geo::parse_number(form.get("lat"));
  const auto lon = geo::parse_number(form.get("long"));
  if (!lat || !lon) return ApiError{400, "lat and long have to come together, each a number."};
  if (!plausible(*lon, *lat, datum)) {
    return ApiError{400, "lat has to lie between -90 and 90, long between -180 and 180."};
  }
  report.position = domain::SourcePosition{*lon, *lat, datum};
  return {};
}

std::string caller(const Form& form) {
  std::string line;
  for (const auto* name : {"first_name", "last_name", "email"}) {
    const auto value = form.get(name);
    if (value.empty()) continue;
    if (!line.empty()) line += ' ';
    line += value;
  }
  return line;
}

/// attribute[CODE]=value, or attribute[CODE][]=value for one of several.
std::string attribute_line(const Form::Field& field) {
  constexpr std::string_view prefix = "attribute[";
  if (field.value.empty() || field.name.compare(0, prefix.size(), prefix) != 0) return {};
  const auto end = field.name.find(']');
  if (end == std::string::npos) return {};
  return field.name.substr(prefix.size(), end - prefix.size()) + ": " + field.value;
}

std::string note(const Form& form) {
  std::string inside;
  for (const auto& field : form.fields()) add_line(inside, attribute_line(field));
  add_line(inside, form.get("media_url"));
  add_line(inside, caller(form));
  const auto description = form.get("description");
  return inside.empty() ? description : description + separator + inside;
}

}  // namespace

std::variant<ReportIncident, ApiError> read_service_request(const Form& form, const Open311Client& client,
                                                            const std::string& feed,
                                                            const domain::Situation& situation) {
  ReportIncident report;
  report.category = form.get("service_code");
  if (report.category.empty()) return ApiError{400, "service_code was not provided."};
  if (situation.room->find_category(report.category) == nullptr) {
    return ApiError{404, "service_code \"" + report.category + "\" was not found: GET services.json lists them."};
  }
  if (auto error = read_position(form, client.datum, report)) return *error;
  report.address = form.get("address_string");
  const auto address_id = form.get("address_id");
  if (situation.premises.contains(address_id)) {
    report.premises = address_id;
  } else if (report.address.empty()) {
    report.address = address_id;
  }
  if (!report.position && report.premises.empty() && report.address.empty()) {
    return ApiError{400, "No place was provided: give lat and long, address_string or address_id."};
  }
  if (characters(form.get("description")) > longest_description) {
    return ApiError{400, "description is longer than 4000 characters."};
  }
  report.phone = form.get("phone");
  report.note = note(form);
  report.feed = feed;
  return report;
}

std::string public_part(const std::string& note) { return note.substr(0, note.find(separator)); }

}  // namespace lianxun::feed
