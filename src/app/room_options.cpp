#include "app/room_options.hpp"

#include <cstdlib>

#include "app/paths.hpp"
#include "domain/error.hpp"

namespace lianxun::app {

void add_room_options(CLI::App& app, RoomOptions& options) {
  app.add_option("--room", options.room, "room file; a store that is not there yet is made from it")->type_name("FILE");
  app.add_option("--store", options.store, "default: lianxun.gpkg in the user's data folder")->type_name("FILE");
  app.add_option("--mode", options.mode, "what the room is used for")
      ->check(CLI::IsMember({"dispatch", "hotspots", "boundaries"}))
      ->capture_default_str();
  app.add_option("--picture", options.picture, "what the map of --mode hotspots shows")
      ->check(CLI::IsMember({"counts", "density", "significance", "patterns"}))
      ->capture_default_str();
  app.add_option("--beside", options.beside, "an earlier period on the same map, in --mode hotspots")
      ->check(CLI::IsMember({"last-year", "previous"}));
  app.add_option("--lang", options.lang, "language")->check(CLI::IsMember({"zh", "en"}))->capture_default_str();
  app.add_option("--at", options.at, "start of a simulated clock, such as 2023-06-01T09:00")->type_name("INSTANT");
  app.add_option("--operator", options.operator_name, "who acts at this seat")->type_name("NAME");
  app.add_option("--select", options.select,
                 "select at the start: incident:NUMBER[,NUMBER…], patrol:NUMBER, grid:CODE, plan:NAME")
      ->type_name("WHAT");
  app.add_option("--panel", options.panel,
                 "open at the start: new-complaint, relocate, compose, search, import, settings, help")
      ->type_name("NAME");
  app.add_flag("--quiet", options.quiet, "no progress");
}

std::string operator_of(const RoomOptions& options) {
  if (!options.operator_name.empty()) return options.operator_name;
  const char* user = std::getenv("USER");
  return user == nullptr || *user == '\0' ? "operator" : user;
}

std::optional<domain::Instant> instant_of(const RoomOptions& options, domain::Zone zone) {
  if (options.at.empty()) return {};
  const auto at = domain::parse_instant(options.at, zone);
  if (!at) throw domain::BadArgument("--at: \"" + options.at + "\" is no instant, expected 2023-06-01T09:00");
  return at;
}

domain::Clock clock_for(const RoomOptions& options, const domain::Situation& situation, double speed) {
  const domain::Instant real = domain::real_now();
  const domain::Zone zone = situation.room->calendar.zone;
  if (const auto at = instant_of(options, zone)) return {true, *at, real, speed};
  const auto boundaries = domain::boundaries_on(situation, domain::local_date(real, zone));
  if (!boundaries || !boundaries->synthetic || situation.incidents.empty()) return {};
  domain::Instant last{};
  for (const domain::Incident& incident : situation.incidents) last = std::max(last, incident.reported);
  for (const domain::Patrol& patrol : situation.patrols) last = std::max(last, patrol.issued);
  if (real - last < std::chrono::hours(24 * 30)) return {};
  return {true, last + std::chrono::minutes(1), real, speed};
}

}  // namespace lianxun::app
