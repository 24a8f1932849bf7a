#include "feed/open311_query.hpp"

#include <algorithm>

namespace lianxun::feed {
namespace {

constexpr auto longest_span = std::chrono::days(90);
constexpr std::size_t most_requests = 1000;

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  while (from <= list.size()) {
    const auto to = std::min(list.find(',', from), list.size());
    if (to > from) parts.push_back(list.substr(from, to - from));
    from = to + 1;
  }
  return parts;
}

bool contains(const std::vector<std::string>& list, const std::string& text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

std::optional<ApiError> read_status(const Form& form, Open311Query& query) {
  const auto words = split(form.get("status"));
  for (const auto& word : words) {
    if (word != "open" && word != "closed") return ApiError{400, "status has to be open, closed, or both."};
  }
  const bool open = contains(words, "open");
  const bool closed = contains(words, "closed");
  if (open != closed) query.open = open;
  return {};
}

std::optional<ApiError> read_span(const Form& form, domain::Instant now, domain::Zone zone, Open311Query& query) {
  const auto start = domain::parse_instant(form.get("start_date"), zone);
  const auto end = domain::parse_instant(form.get("end_date"), zone);
  if ((form.has("start_date") && !start) || (form.has("end_date") && !end)) {
    return ApiError{400, "start_date and end_date have to be times such as 2024-01-08T09:00:00Z."};
  }
  query.to = end ? *end : start ? std::max(now, *start) : now;
  if (start && !end) query.to = std::min(query.to, *start + longest_span);
  query.from = start ? *start : query.to - longest_span;
  if (query.to < query.from) return ApiError{400, "end_date lies before start_date."};
  if (query.to - query.from > longest_span) return ApiError{400, "start_date and end_date span more than 90 days."};
  return {};
}

bool matches(const domain::Incident& incident, const Open311Query& query) {
  if (incident.source != domain::Source::complaint) return false;
  if (incident.reported < query.from || incident.reported > query.to) return false;
  if (!query.services.empty() && !contains(query.services, incident.category)) return false;
  return !query.open || *query.open == domain::is_open(incident);
}

}  // namespace

std::variant<Open311Query, ApiError> read_query(const Form& form, domain::Instant now, domain::Zone zone) {
  Open311Query query;
  query.ids = split(form.get("service_request_id"));
  query.services = split(form.get("service_code"));
  if (auto error = read_status(form, query)) return *error;
  if (auto error = read_span(form, now, zone, query)) return *error;
  if (query.ids.size() > most_requests) return ApiError{400, "More than 1000 requests were asked for."};
  return query;
}

std::vector<domain::Incident> find_requests(const domain::Situation& situation, const Open311Query& query) {
  std::vector<domain::Incident> found;
  if (!query.ids.empty()) {
    for (const auto& id : query.ids) {
      if (auto incident = find_request(situation, id)) found.push_back(*std::move(incident));
    }
    return found;
  }
  std::vector<const domain::Incident*> matching;
  for (const auto& incident : situation.incidents) {
    if (matches(incident, query)) matching.push_back(&incident);
  }
  const auto kept = static_cast<std::ptrdiff_t>(std::min(matching.size(), most_requests));
  std::partial_sort(matching.begin(), matching.begin() + kept, matching.end(), [](const auto* a, const auto* b) {
    return a->reported != b->reported ? a->reported > b->reported : a->id > b->id;
  });
  matching.resize(static_cast<std::size_t>(kept));
  for (const auto* incident : matching) found.push_back(*incident);
  return found;
}

std::optional<domain::Incident> find_request(const domain::Situation& situation, const std::string& number) {
  const auto id = situation.by_number.find(number);
  if (id == situation.by_number.end()) return {};
  const auto* incident = situation.incidents.find(id->second);
  if (incident == nullptr || incident->source != domain::Source::complaint) return {};
  return *incident;
}

}  // namespace lianxun::feed
