// Opening a store: a journal of hand-made events, each incident through its seven steps, read from its first event to
// its last. LIANXUN_BENCH_EVENTS says how many, 1,000,000 otherwise; making them takes a minute or two. Its peer is the
// same bytes read by SQLite alone, without decoding, hashing or applying them.

#include <benchmark/benchmark.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "domain/command.hpp"
#include "store/checkpoint.hpp"
#include "store/journal.hpp"

using namespace lianxun;

namespace {

domain::Room room() {
  domain::Room room;
  room.agencies = {{"team", "Team", "Team", "Team"}};
  domain::Category category;
  category.id = "fumes";
  category.name = "Cooking fumes";
  category.responsible = "team";
  using Unit = domain::Limit::Unit;
  category.limits = {{"verification", "verification", "reported", "verified", 4, Unit::working_hours},
                     {"handling", "handling", "filed", "handled", 1, Unit::working_days},
                     {"closing", "closing", "filed", "closed", 7, Unit::working_days}};
  room.categories = {category};
  return room;
}

/// The commands that bring an incident from its report to its end.
std::vector<domain::Command> life_of(domain::IncidentId id) {
  domain::ReportIncident report;
  report.category = "fumes";
  report.address = "River Road " + std::to_string(id.value % 997);
  report.phone = "10000003387";
  report.note = "Smoke from the kitchen of the restaurant on the ground floor since six";
  report.position = domain::SourcePosition{121.65, 29.97, {}};
  return {report,
          domain::VerifyIncident{id, true, "seen"},
          domain::FileIncident{id},
          domain::DispatchIncident{id, {}},
          domain::HandleIncident{id, "The filter was changed, the pipe cleaned"},
          domain::FeedBackIncident{id, ""},
          domain::CloseIncident{id, ""}};
}

class Maker {
 public:
  explicit Maker(const std::string& path) : journal_(store::Journal::open(path, store::Journal::Mode::write)) {
    give(domain::ChooseWorkingCrs{"EPSG:4549"});
    give(domain::ConfigureRoom{std::make_shared<const domain::Room>(room())});
    context_.location = {{519000, 3316000}, "330211002001001", "330211002001"};
    context_.now = domain::Instant(std::chrono::hours(24 * 19000 + 1));
    context_.operator_name = "Wang";
  }

  void make(std::uint64_t events) {
    for (std::int64_t id = 1; made() < events; ++id) {
      for (const auto& command : life_of({id})) give(command);
      context_.now += std::chrono::minutes(7);
      if (drafts_.size() > 20'000) flush();
    }
    flush();
  }

 private:
  [[nodiscard]] std::uint64_t made() const { return ahead_.applied; }

  void give(const domain::Command& command) {
    auto decision = domain::decide(ahead_, command, context_);
    for (auto& body : std::get<std::vector<domain::EventBody>>(decision)) {
      drafts_.push_back({ahead_.applied + 1, context_.now, "Wang", "1", std::move(body)});
      domain::apply(ahead_, drafts_.back());
    }
  }
  void flush() {
    for (const auto& event : journal_.append(written_, std::move(drafts_))) domain::apply(written_, event);
    drafts_.clear();
  }

  store::Journal journal_;
  domain::Situation ahead_;
  domain::Situation written_;
  std::vector<domain::Event> drafts_;
  domain::Context context_;
};

/// Gone with the program.
struct Store {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("lianxun-bench-" + std::to_string(::getpid()) + ".gpkg");
  std::uint64_t events = 1'000'000;

  Store() {
    if (const char* wanted = std::getenv("LIANXUN_BENCH_EVENTS")) events = std::strtoull(wanted, nullptr, 10);
    Maker(path.string()).make(events);
  }
  ~Store() {
    std::filesystem::remove(path);
    std::filesystem::remove(store::checkpoint_path(path.string()));
  }
};

const Store& journal_of_a_million() {
  static const Store store;  // shared by the benchmarks of one run
  return store;
}

void label(benchmark::State& state, const Store& store) {
  state.SetLabel(std::to_string(store.events) + " events, " +
                 std::to_string(std::filesystem::file_size(store.path) / 1'000'000) + " MB");
}

/// With the checkpoint that the first opening leaves, or without.
void open_and_load(benchmark::State& state) {
  const Store& store = journal_of_a_million();
  for (auto _ : state) {
    if (state.range(0) == 0) std::filesystem::remove(store::checkpoint_path(store.path.string()));
    const auto situation = store::load(store::Journal::open(store.path.string(), store::Journal::Mode::write));
    if (situation.applied < store.events) throw std::logic_error("events are missing");
    benchmark::DoNotOptimize(situation.incidents.size());
  }
  label(state, store);
}

void sqlite_alone(benchmark::State& state) {
  const Store& store = journal_of_a_million();
  for (auto _ : state) {
    sqlite3* database = nullptr;
    sqlite3_open_v2(store.path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_exec(database, "SELECT max(length(payload) + length(hash) + length(kind)) FROM journal", nullptr, nullptr,
                 nullptr);
    sqlite3_close(database);
  }
  label(state, store);
}

BENCHMARK(open_and_load)->ArgName("checkpoint")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(sqlite_alone)->Unit(benchmark::kMillisecond)->Iterations(3);

}  // namespace
