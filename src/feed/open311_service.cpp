#include "feed/open311_service.hpp"

#include <algorithm>
#include <optional>

#include "feed/open311_json.hpp"
#include "feed/open311_post.hpp"
#include "feed/open311_query.hpp"

namespace lianxun::feed {
namespace {

using domain::Incident;

constexpr std::string_view json_suffix = ".json";
constexpr auto patience = std::chrono::seconds(30);

const Open311Client anybody{{}, "anybody", {}};

/// Path without its suffix; nothing when only another format would fit.
std::optional<std::string> resource(const std::string& path) {
  if (path.size() <= json_suffix.size() ||
      path.compare(path.size() - json_suffix.size(), path.npos, json_suffix) != 0) {
    return {};
  }
  return path.substr(0, path.size() - json_suffix.size());
}

/// What follows "/services/" and is one step of the path.
std::optional<std::string> below(const std::string& resource, std::string_view folder) {
  if (resource.size() <= folder.size() || resource.compare(0, folder.size(), folder) != 0) return {};
  auto name = resource.substr(folder.size());
  if (name.find('/') != name.npos) return {};
  return name;
}

ApiAnswer unknown_path(const std::string& path) {
  if (path.ends_with(".xml")) return answer(ApiError{404, "Only JSON is spoken here: ask for .json instead of .xml."});
  return answer(ApiError{404, "There is nothing at this path: see services.json and requests.json."});
}

/// Whether the store failed rather than the report. The desk's refusals say so in their first words.
bool is_ours(const domain::Refusal& refusal) {
  return refusal.id.starts_with("The store ") || refusal.id.starts_with("The program ");
}

/// What an answer needs of a situation beside the incidents.
struct Outline {
  std::shared_ptr<const domain::Room> room;
  std::string working_crs;
};

Outline outline_of(const domain::Situation& situation) { return {situation.room, situation.working_crs}; }

std::string shown(const std::vector<Incident>& incidents, const Outline& outline, const Placer& placer,
                  const std::string& feed, const Open311Client* client) {
  const auto datum = client == nullptr ? domain::Datum{} : client->datum;
  return requests_json(incidents, {*outline.room, placer, outline.working_crs, feed, datum});
}

}  // namespace

ApiAnswer answer(const ApiError& error) { return {error.status, error_json(error), false}; }

ApiAnswer Open311Service::get(const std::string& path, const Form& query) const {
  const auto name = resource(path);
  if (!name) return unknown_path(path);
  if (*name == "/services") return services();
  if (*name == "/requests") return requests(query);
  if (const auto code = below(*name, "/services/")) return definition(*code);
  if (const auto number = below(*name, "/requests/")) return request(*number, query);
  return unknown_path(path);
}

ApiAnswer Open311Service::post(const std::string& path, const std::string& content_type, std::string_view body) const {
  if (path != "/requests.json") return unknown_path(path);
  if (!content_type.starts_with("application/x-www-form-urlencoded")) {
    return answer(ApiError{400, "The body has to be application/x-www-form-urlencoded."});
  }
  const auto parsed = parse_form(body);
  if (const auto* fault = std::get_if<std::string>(&parsed)) return answer(ApiError{400, *fault});
  const auto& form = std::get<Form>(parsed);
  if (clients_.empty()) return report(form, anybody);
  const auto* known = client(form.get("api_key"));
  if (known != nullptr) return report(form, *known);
  return answer(ApiError{
      403, form.has("api_key") ? "The api_key is not known here." : "No api_key was provided: posting needs one."});
}

const Open311Client* Open311Service::client(const std::string& key) const {
  if (key.empty()) return nullptr;
  const auto at = std::find_if(clients_.begin(), clients_.end(), [&](const auto& client) { return client.key == key; });
  return at == clients_.end() ? nullptr : &*at;
}

ApiAnswer Open311Service::services() const {
  std::shared_ptr<const domain::Room> office;
  room_.query([&](const domain::Situation& situation) { office = situation.room; });
  return {200, services_json(*office), false};
}

ApiAnswer Open311Service::definition(const std::string& code) const {
  std::shared_ptr<const domain::Room> office;
  room_.query([&](const domain::Situation& situation) { office = situation.room; });
  const auto* category = office->find_category(code);
  if (category == nullptr) return answer(ApiError{404, "service_code \"" + code + "\" was not found."});
  return {200, definition_json(*category), false};
}

ApiAnswer Open311Service::requests(const Form& form) const {
  const auto now = room_.now();
  Outline outline;
  std::variant<std::vector<Incident>, ApiError> found;
  room_.query([&](const domain::Situation& situation) {
    outline = outline_of(situation);
    const auto query = read_query(form, now, situation.room->calendar.zone);
    if (const auto* error = std::get_if<ApiError>(&query)) {
      found = *error;
    } else {
      found = find_requests(situation, std::get<Open311Query>(query));
    }
  });
  if (const auto* error = std::get_if<ApiError>(&found)) return answer(*error);
  return {200, shown(std::get<std::vector<Incident>>(found), outline, placer_, feed_, client(form.get("api_key"))),
          false};
}

ApiAnswer Open311Service::request(const std::string& number, const Form& form) const {
  Outline outline;
  std::optional<Incident> found;
  room_.query([&](const domain::Situation& situation) {
    outline = outline_of(situation);
    found = find_request(situation, number);
  });
  if (!found) return answer(ApiError{404, "service_request_id \"" + number + "\" was not found."});
  return {200, shown({*found}, outline, placer_, feed_, client(form.get("api_key"))), false};
}

ApiAnswer Open311Service::report(const Form& form, const Open311Client& client) const {
  std::variant<domain::ReportIncident, ApiError> read;
  room_.query([&](const domain::Situation& situation) { read = read_service_request(form, client, feed_, situation); });
  if (const auto* error = std::get_if<ApiError>(&read)) return answer(*error);
  auto pending = room_.submit({std::get<domain::ReportIncident>(std::move(read))});
  if (pending.wait_for(patience) != std::future_status::ready) {
    return answer(ApiError{503, "The report could not be stored in time: look for it before sending it again."});
  }
  const auto outcome = pending.get();
  if (const auto* refusal = std::get_if<domain::Refusal>(&outcome)) {
    return answer(ApiError{is_ours(*refusal) ? 500 : 400, domain::render(*refusal, {})});
  }
  for (const auto& event : *std::get<std::shared_ptr<const domain::EventBatch>>(outcome)) {
    if (const auto* reported = std::get_if<domain::IncidentReported>(&event.body)) {
      return {201, created_json(reported->incident.number), true};
    }
  }
  return answer(ApiError{500, "The report was taken but got no number."});
}

}  // namespace lianxun::feed
