#include "desk/desk.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <limits>

#include "catch.hpp"
#include "domain/error.hpp"
#include "folder.hpp"
#include "geo/datum.hpp"
#include "small_desk.hpp"
#include "store/journal.hpp"
#include "store/verify.hpp"

namespace lianxun::desk {
namespace {

using namespace domain;
using Catch::Matchers::Contains;

const Asker li{"Li", "1", {}};

/// A room that is set up, on a clock that stands still at nine on a Monday.
struct Office {
  Folder folder;
  std::string path = folder.path("a.gpkg");
  std::unique_ptr<Desk> desk;

  explicit Office(bool set_up = true) {
    open();
    if (!set_up) return;
    std::promise<Outcome> done;
    desk->submit_all(set_up_commands(), li, [&](const Outcome& outcome) { done.set_value(outcome); });
    REQUIRE(std::holds_alternative<Accepted>(done.get_future().get()));
  }
  void open() {
    desk.reset();
    desk = std::make_unique<Desk>(Desk::Options{path, Clock{true, morning(), real_now(), 0}, {}});
  }
  Situation situation() const {
    Situation copy;
    const auto seat = desk->subscribe(copy);
    return copy;
  }
};

std::string refusal_of(const Outcome& outcome) {
  const auto* refusal = std::get_if<Refusal>(&outcome);
  REQUIRE(refusal != nullptr);
  return render(*refusal, [](const std::string& id) { return id; });
}

const EventBatch& events_of(const Outcome& outcome) {
  if (const auto* refusal = std::get_if<Refusal>(&outcome)) {
    FAIL(render(*refusal, [](const std::string& id) { return id; }));
  }
  return *std::get<Accepted>(outcome).events;
}

Incident reported(const Outcome& outcome) {
  const auto& events = events_of(outcome);
  REQUIRE(events.size() == 1);
  return std::get<IncidentReported>(events.front().body).incident;
}

TEST_CASE("a report is located, durable, applied and passed on when it is answered") {
  const Office office;
  Situation seat;
  const auto subscription = office.desk->subscribe(seat);
  const auto incident = reported(office.desk->ask(complaint_at(30, -40), li).get());
  CHECK(incident.grid == "330211002001002");
  CHECK(incident.village == "330211002001");
  CHECK(incident.reported == morning());

  const auto batches = subscription->take();
  REQUIRE(batches.size() == 1);
  REQUIRE(batches[0]->size() == 1);
  CHECK(batches[0]->front().operator_name == "Li");
  CHECK(batches[0]->front().at == morning());
  for (const auto& event : *batches[0]) apply(seat, event);
  REQUIRE(seat.incidents.find(incident.id) != nullptr);
  CHECK(*seat.incidents.find(incident.id) == incident);

  const auto stored = store::load(store::Journal::open(office.path, store::Journal::Mode::read));
  CHECK(stored.incidents == seat.incidents);
}

TEST_CASE("each corner of the middle belongs to its grid, the north to the village alone, the far to nobody") {
  const Office office;
  const auto grid_at = [&](double east, double north) {
    const auto incident = reported(office.desk->ask(complaint_at(east, north), li).get());
    return incident.village + "/" + incident.grid;
  };
  CHECK(grid_at(-50, -50) == "330211002001/330211002001001");
  CHECK(grid_at(50, -50) == "330211002001/330211002001002");
  CHECK(grid_at(-50, 50) == "330211002001/330211002001003");
  CHECK(grid_at(50, 50) == "330211002001/330211002001004");
  CHECK(grid_at(0, 150) == "330211002001/");
  CHECK(grid_at(5000, 0) == "/");
}

TEST_CASE("a position is taken in the datum that it states, and kept as it came") {
  const Office office;
  auto report = complaint_at(50, 50);
  const auto shifted = geo::gcj02_from_wgs84({report.position->x, report.position->y});
  report.position = SourcePosition{shifted.x, shifted.y, {Datum::Kind::gcj02, {}}};
  const auto incident = reported(office.desk->ask(report, li).get());
  CHECK(incident.grid == "330211002001004");
  CHECK(incident.source_position == report.position);
  report.position->datum = {Datum::Kind::wgs84, {}};
  CHECK(reported(office.desk->ask(report, li).get()).grid.empty());  // some 500 m off
}

TEST_CASE("a position that is nowhere is refused with its reason") {
  const Office office;
  auto report = complaint_at(0, 0);
  report.position->datum = {Datum::Kind::crs, "EPSG:999999"};
  CHECK_THAT(refusal_of(office.desk->ask(report, li).get()), Contains("999999"));
  report = complaint_at(0, 0);
  report.position->x = std::numeric_limits<double>::quiet_NaN();
  CHECK_THAT(refusal_of(office.desk->ask(report, li).get()), Contains("not a pair of numbers"));
  CHECK(office.situation().incidents.empty());
}

TEST_CASE("before the boundaries are imported the room says so") {
  const Office office(false);
  CHECK_THAT(refusal_of(office.desk->ask(complaint_at(0, 0), li).get()), Contains("import its boundaries"));
}

TEST_CASE("a report from premises lies where the premises are, on the boundaries of the day") {
  const Office office;
  const auto boundaries = small_boundaries(std::chrono::year(2023) / 1 / 1);
  const auto& ring = boundaries->grid_areas[3].front().outer;
  const shape::Point inside{ring[0].x + 50, ring[0].y + 50};
  const auto premises = std::make_shared<const std::vector<Premises>>(
      std::vector<Premises>{{"p1", "Noodles", {}, "Main 1", {}, inside, {}, "of an older map", {}}});
  events_of(office.desk->ask(ImportPremises{premises}, li).get());
  ReportIncident report;
  report.category = "fumes";
  report.premises = "p1";
  const auto incident = reported(office.desk->ask(report, li).get());
  CHECK(incident.grid == "330211002001004");
  CHECK(incident.address == "Main 1");
  CHECK(incident.position == inside);
}

TEST_CASE("boundaries published now hold from the next report on") {
  const Office office;
  auto changed = *small_boundaries(std::chrono::year(2024) / 1 / 8);
  for (auto& grid : changed.grids) grid.code[14] = static_cast<char>(grid.code[14] + 4);
  events_of(office.desk->ask(PublishBoundaries{std::make_shared<const Boundaries>(changed)}, li).get());
  CHECK(reported(office.desk->ask(complaint_at(50, 50), li).get()).grid == "330211002001008");
}

TEST_CASE("boundaries of a later date wait for it") {
  const Office office;
  auto changed = *small_boundaries(std::chrono::year(2024) / 1 / 9);
  for (auto& grid : changed.grids) grid.code[14] = static_cast<char>(grid.code[14] + 4);
  events_of(office.desk->ask(PublishBoundaries{std::make_shared<const Boundaries>(changed)}, li).get());
  CHECK(reported(office.desk->ask(complaint_at(50, 50), li).get()).grid == "330211002001004");
  office.desk->set_clock({true, morning() + std::chrono::hours(24), real_now(), 0});
  CHECK(reported(office.desk->ask(complaint_at(50, 50), li).get()).grid == "330211002001008");
}

TEST_CASE("an asker with an old revision is refused") {
  const Office office;
  const auto incident = reported(office.desk->ask(complaint_at(0, 1), li).get());
  events_of(office.desk->ask(OwnIncident{incident.id}, {"Li", "1", incident.revision}).get());
  refusal_of(office.desk->ask(OwnIncident{incident.id}, {"Wang", "2", incident.revision}).get());
  CHECK(office.situation().incidents.find(incident.id)->owner == "Li");
}

TEST_CASE("commands given as one are all carried out or none") {
  const Office office;
  const auto give = [&](std::vector<Command> commands) {
    std::promise<Outcome> done;
    office.desk->submit_all(std::move(commands), li, [&](const Outcome& outcome) { done.set_value(outcome); });
    return done.get_future().get();
  };
  const auto before = office.situation().applied;
  auto unknown = complaint_at(1, 1);
  unknown.category = "none such";
  CHECK_THAT(refusal_of(give({complaint_at(1, 1), complaint_at(2, 2), unknown})), Contains("none such"));
  CHECK(office.situation().applied == before);
  CHECK(events_of(give({complaint_at(1, 1), complaint_at(2, 2)})).size() == 2);
  CHECK(events_of(give({complaint_at(3, 3), OwnIncident{{3}}})).size() == 2);  // the second needs the first
  CHECK(events_of(give({})).empty());
  CHECK(office.situation().incidents.size() == 3);
}

/// Holds the desk thread until it goes, so that commands wait together.
class Hold {
 public:
  explicit Hold(Desk& desk) {
    std::promise<void> reached;
    desk.query([&reached, wait = release_.get_future().share()](const Situation&) {
      reached.set_value();
      wait.wait();
    });
    reached.get_future().wait();
  }
  ~Hold() { release_.set_value(); }
  Hold(const Hold&) = delete;
  Hold& operator=(const Hold&) = delete;

 private:
  std::promise<void> release_;
};

TEST_CASE("commands that wait together share one transaction, each with its own answer") {
  const Office office;
  Situation seat;
  const auto subscription = office.desk->subscribe(seat);
  std::vector<std::future<Outcome>> answers;
  {
    const Hold hold(*office.desk);
    for (int i = 0; i < 50; ++i) answers.push_back(office.desk->ask(complaint_at(i, i), {"asker", "seat", {}}));
    auto unknown = complaint_at(1, 1);
    unknown.category = "none such";
    answers.push_back(office.desk->ask(unknown, li));
    answers.push_back(office.desk->ask(OwnIncident{{50}}, li));  // reported within the same transaction
  }
  std::set<std::string> numbers;
  for (int i = 0; i < 50; ++i) numbers.insert(reported(answers[static_cast<std::size_t>(i)].get()).number);
  CHECK(numbers.size() == 50);
  CHECK_THAT(refusal_of(answers[50].get()), Contains("none such"));
  CHECK(events_of(answers[51].get()).size() == 1);
  const auto batches = subscription->take();
  REQUIRE(batches.size() == 1);
  CHECK(batches[0]->size() == 51);
  CHECK(batches[0]->front().operator_name == "asker");
  CHECK(batches[0]->back().operator_name == "Li");
  CHECK(store::verify(office.path).passed());
}

TEST_CASE("one that cannot be stored does not stop those that waited with it") {
  const Office office;
  std::vector<std::future<Outcome>> answers;
  {
    const Hold hold(*office.desk);
    for (int i = 0; i < 5; ++i) {
      auto report = complaint_at(i, i);
      if (i == 2) report.note = "\xff is no text";
      answers.push_back(office.desk->ask(report, li));
    }
  }
  for (std::size_t i = 0; i < 5; ++i) {
    const auto outcome = answers[i].get();
    if (i == 2) {
      CHECK_THAT(refusal_of(outcome), Contains("could not be written") && Contains("UTF-8"));
    } else {
      reported(outcome);
    }
  }
  CHECK(office.situation().incidents.size() == 4);
  CHECK(store::verify(office.path).passed());
}

TEST_CASE("a full disk is an answer, and the desk goes on when there is room again") {
  const Office office;
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  auto* handler = ::signal(SIGXFSZ, SIG_IGN);
  const rlimit none{0, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &none) == 0);
  std::vector<std::future<Outcome>> answers;
  {
    const Hold hold(*office.desk);
    for (int i = 0; i < 3; ++i) answers.push_back(office.desk->ask(complaint_at(i, i), li));
  }
  for (auto& answer : answers) {
    const auto outcome = answer.get();
    REQUIRE(std::holds_alternative<Refusal>(outcome));
    CHECK_THAT(refusal_of(outcome), Contains("could not be written") && Contains("disk"));
  }
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  ::signal(SIGXFSZ, handler);
  CHECK(reported(office.desk->ask(complaint_at(1, 1), li).get()).id.value == 1);
  CHECK(store::verify(office.path).passed());
}

TEST_CASE("leaving finishes what is in the inbox") {
  Office office;
  int accepted = 0;
  {
    const Hold hold(*office.desk);
    for (int i = 0; i < 600; ++i) {
      office.desk->submit(complaint_at(i % 90, 0), li,
                          [&](const Outcome& outcome) { accepted += outcome.index() == 0 ? 1 : 0; });
    }
  }
  office.open();
  CHECK(accepted == 600);
  CHECK(office.situation().incidents.size() == 600);
}

TEST_CASE("a store has one desk") {
  const Office office;
  CHECK_THROWS_WITH(Desk(Desk::Options{office.path, {}, {}}), Contains("process " + std::to_string(::getpid())));
}

TEST_CASE("loading can be cancelled") {
  Office office;
  office.desk.reset();
  CHECK_THROWS_AS(Desk(Desk::Options{office.path, {}, [](auto, auto) { return false; }}), StoreError);
}

TEST_CASE("a simulated clock runs as fast as it is told") {
  const Office office;
  CHECK(office.desk->now() == morning());
  office.desk->set_clock(Clock{true, morning(), real_now() - std::chrono::seconds(1), 600});
  CHECK(office.desk->now() >= morning() + std::chrono::minutes(10));
  CHECK(office.desk->now() < morning() + std::chrono::minutes(20));
  CHECK(office.desk->clock().simulated);
}

TEST_CASE("an answer may give the next command") {
  const Office office;
  std::promise<Outcome> owned;
  office.desk->submit(complaint_at(1, 1), li, [&](const Outcome& outcome) {
    office.desk->submit(OwnIncident{reported(outcome).id}, li, [&](const Outcome& next) { owned.set_value(next); });
  });
  CHECK(events_of(owned.get_future().get()).size() == 1);
}

}  // namespace
}  // namespace lianxun::desk
