#include "feed/replay.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/make_store.hpp"
#include "app/paths.hpp"
#include "app/verb.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/verbs/source_options.hpp"
#include "app/verbs/until_signal.hpp"
#include "desk/feeds.hpp"
#include "domain/error.hpp"

namespace lianxun::app {
namespace {

namespace fs = std::filesystem;

constexpr auto feed_name = "replay";
constexpr long look_every_ms = 50;

struct Arguments {
  std::string store;
  std::string day;
  std::string room;
  double speed = 60;
  SourceOptions source;
  bool quiet = false;
};

bool same_file(const fs::path& a, const fs::path& b) {
  std::error_code missing;
  return fs::equivalent(a, b, missing) || fs::absolute(a) == fs::absolute(b);
}

/// A day that does not say what it is measured in is measured as the store's other points are.
std::optional<domain::Datum> usual_datum(const domain::Situation& situation) {
  for (const auto& [id, premises] : situation.premises) {
    if (premises.source) return premises.source->datum;
  }
  for (const auto& incident : situation.incidents) {
    if (incident.source_position) return incident.source_position->datum;
  }
  return {};
}

/// From just before the first row, or from the mark of an earlier run.
domain::Clock clock_of(const feed::Day& day, const domain::Situation& situation, double speed) {
  auto start = day.rows.front().at - std::chrono::minutes(1);
  const auto mark = situation.feed_marks.find(feed_name);
  if (mark != situation.feed_marks.end()) {
    if (const auto at = domain::parse_instant(mark->second, {})) start = std::max(start, *at);
  }
  return {true, start, domain::real_now(), speed};
}

/// One line for each report that is durable: the event's sequence, the incident's number, when it was reported.
void say(const domain::EventBatch& batch, domain::Zone zone) {
  for (const auto& event : batch) {
    const auto* reported = std::get_if<domain::IncidentReported>(&event.body);
    if (reported == nullptr) continue;
    std::printf("%llu %s %s\n", static_cast<unsigned long long>(event.sequence), reported->incident.number.c_str(),
                domain::format_instant(reported->incident.reported, zone).c_str());
  }
  std::fflush(stdout);
}

feed::Day read_day(const Arguments& args, const domain::Situation& situation) {
  auto spec = args.source.spec(args.day);
  if (!spec.datum) spec.datum = usual_datum(situation);
  auto day = feed::read_day(spec, feed_name, situation.room->calendar.zone);
  for (const auto& fault : day.faults) std::fprintf(stderr, "lianxun: %s\n", domain::render(fault, {}).c_str());
  if (day.rows.empty()) throw domain::BadInput(args.day, "no row is a report", "see docs/2-room-file.md, live day");
  return day;
}

/// Runs the day to its end or to a signal. Whether every row was a report that the room took.
bool play(const Arguments& args, desk::Desk& desk, feed::Day day, domain::Zone zone, UntilSignal& signal,
          ProgressLine& progress) {
  bool clean = day.faults.empty();
  const bool quiet = args.quiet;
  feed::Replay replay(feed_name, std::move(day), desk::room_for(desk, feed_name),
                      [zone, quiet](const domain::EventBatch& batch) {
                        if (!quiet) say(batch, zone);
                      });
  domain::Message shown;
  while (!replay.finished() && !signal.wait(look_every_ms)) {
    progress(domain::format_hour(desk.now(), zone), replay.done(), replay.size());
    const auto light = replay.light();
    if (light.message == shown || light.message.id.empty()) continue;
    shown = light.message;
    clean = false;
    std::fprintf(stderr, "lianxun: %s\n", domain::render(shown, {}).c_str());
  }
  return clean && replay.light().message.id.empty();
}

bool run(const Arguments& args) {
  UntilSignal signal;
  if (same_file(args.store, default_store())) {
    throw domain::BadArgument(args.store + ": this is your own store; replay into another file");
  }
  std::optional<desk::RoomFile> file;
  if (!args.room.empty()) file = desk::read_room_file(args.room);
  const bool fresh = !fs::exists(args.store);
  if (fresh && !file) throw domain::BadArgument(args.store + ": there is no such store (give --room to make one)");
  ProgressLine progress(args.quiet);
  if (fresh) make_store(args.store, *file, feed_name, std::ref(progress));
  desk::Desk desk({args.store, {}, [&](auto done, auto total) { return progress("reading", done, total); }});
  domain::Situation situation;
  { const auto subscription = desk.subscribe(situation); }
  if (situation.room->categories.empty()) {
    throw domain::BadArgument(args.store +
                              ": the store has no room yet (lianxun import --store FILE --room room.json)");
  }
  auto day = read_day(args, situation);
  desk.set_clock(clock_of(day, situation, args.speed));
  return play(args, desk, std::move(day), situation.room->calendar.zone, signal, progress);
}

}  // namespace

void add_replay(CLI::App& app, int& code) {
  auto args = std::make_shared<Arguments>();
  app.add_option("--store", args->store, "store of its own; made from --room when missing")
      ->required()
      ->type_name("FILE");
  app.add_option("--day", args->day,
                 "recorded day; fields: at, source, category, address, premises, phone, note, external_id")
      ->required()
      ->type_name("SRC");
  app.add_option("--room", args->room, "room file for a new store")->type_name("FILE");
  app.add_option("--speed", args->speed, "how many times as fast as the day, 1 to 600")
      ->check(CLI::Range(1.0, 600.0))
      ->capture_default_str();
  args->source.add_to(app);
  args->source.add_fields_to(app);
  app.add_flag("--quiet", args->quiet, "says only what goes wrong");
  app.footer(
      "Prints a line for each report once it is durable. Stops at the end of the day, goes on where it stopped.");
  app.callback([args, &code] { code = run(*args) ? 0 : 3; });
}

}  // namespace lianxun::app
