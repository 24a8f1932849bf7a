#include "feed/open311_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "feed/open311_post.hpp"

namespace lianxun::feed {
namespace {

using nlohmann::ordered_json;

/// Replaces what is no UTF-8 rather than throw: an answer has to come.
std::string text(const ordered_json& json) { return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace); }

ordered_json or_null(const std::string& value) { return value.empty() ? ordered_json() : ordered_json(value); }

domain::Instant updated(const domain::Incident& incident) {
  auto last = incident.reported;
  for (const auto& at :
       {incident.verified, incident.filed, incident.dispatched, incident.handled, incident.fed_back, incident.closed}) {
    if (at) last = std::max(last, *at);
  }
  return last;
}

/// The latest of the clocks that run, or that ran.
ordered_json expected(const domain::Incident& incident, domain::Zone zone) {
  const auto last = std::max_element(incident.deadlines.begin(), incident.deadlines.end(),
                                     [](const auto& a, const auto& b) { return a.due < b.due; });
  return last == incident.deadlines.end() ? ordered_json() : ordered_json(domain::format_instant(last->due, zone));
}

ordered_json request(const domain::Incident& incident, const RequestView& view) {
  const auto zone = view.room.calendar.zone;
  const auto* category = view.room.find_category(incident.category);
  const auto* agency = category == nullptr ? nullptr : view.room.find_agency(category->responsible);
  const auto place = view.placer.place(incident, view.working_crs, view.datum);
  return {{"service_request_id", incident.number},
          {"status", domain::is_open(incident) ? "open" : "closed"},
          {"status_notes", or_null(incident.outcome)},
          {"service_name", category == nullptr ? incident.category : category->name},
          {"service_code", incident.category},
          {"description", incident.feed == view.feed ? or_null(public_part(incident.note)) : ordered_json()},
          {"agency_responsible", agency == nullptr ? ordered_json() : ordered_json(agency->name)},
          {"service_notice", nullptr},
          {"requested_datetime", domain::format_instant(incident.reported, zone)},
          {"updated_datetime", domain::format_instant(updated(incident), zone)},
          {"expected_datetime", expected(incident, zone)},
          {"address", or_null(incident.address)},
          {"address_id", or_null(incident.premises)},
          {"zipcode", nullptr},
          {"lat", place ? ordered_json(place->y) : ordered_json()},
          {"long", place ? ordered_json(place->x) : ordered_json()},
          {"media_url", nullptr}};
}

}  // namespace

std::string services_json(const domain::Room& room) {
  auto list = ordered_json::array();
  for (const auto& category : room.categories) {
    list.push_back({{"service_code", category.id},
                    {"service_name", category.name},
                    {"description", category.filing_condition},
                    {"metadata", false},
                    {"type", "realtime"},
                    {"keywords", category.name_en},
                    {"group", category.group}});
  }
  return text(list);
}

std::string definition_json(const domain::Category& category) {
  return text({{"service_code", category.id}, {"attributes", ordered_json::array()}});
}

std::string created_json(const std::string& number) {
  return text(ordered_json::array(
      {ordered_json{{"service_request_id", number}, {"service_notice", nullptr}, {"account_id", nullptr}}}));
}

std::string error_json(const ApiError& error) {
  return text(ordered_json::array({ordered_json{{"code", error.status}, {"description", error.description}}}));
}

std::string requests_json(const std::vector<domain::Incident>& incidents, const RequestView& view) {
  auto list = ordered_json::array();
  for (const auto& incident : incidents) list.push_back(request(incident, view));
  return text(list);
}

}  // namespace lianxun::feed
