#include "app/seat.hpp"

#include "app/extract.hpp"
#include "app/file_importer.hpp"
#include "app/paths.hpp"
#include "app/studies.hpp"
#include "ui/job.hpp"

namespace lianxun::app {

namespace {

constexpr const char* seat_name = "wall";

}  // namespace

Seat::Seat(desk::Desk& desk, Options options)
    : desk_(&desk),
      subscription_(desk.subscribe(situation_)),
      texts_(options.language),
      operator_name_(std::move(options.operator_name)),
      write_order_(std::move(options.write_order)),
      write_review_(std::move(options.write_review)),
      importer_(std::make_unique<FileImporter>(*this)),
      studies_(std::make_unique<Studies>(jobs_)) {
  changes_.everything = true;
  read_roads();
}

Seat::Seat(domain::Situation situation, domain::Clock clock, Options options)
    : situation_(std::move(situation)),
      clock_(clock),
      texts_(options.language),
      operator_name_(std::move(options.operator_name)),
      importer_(std::make_unique<FileImporter>(*this)),
      studies_(std::make_unique<Studies>(jobs_)) {
  changes_.everything = true;
  read_roads();
}

Seat::~Seat() = default;

domain::Clock Seat::clock() const { return desk_ == nullptr ? clock_ : desk_->clock(); }

domain::Instant Seat::now() const { return clock().at(domain::real_now()); }

void Seat::take_batch(const std::shared_ptr<const domain::EventBatch>& batch) {
  for (const domain::Event& event : *batch) domain::apply(situation_, event);
  ui::Changes touched;
  ui::add_changes(touched, *batch);
  if (touched.basemap) read_roads();
  if (touched.history || touched.boundaries || touched.premises || !touched.incidents.empty()) studies_->outdated();
  ui::add_changes(changes_, *batch);
  write_orders(*batch);
}

bool Seat::poll() {
  bool any = mailbox_.open();
  if (subscription_) {
    for (const auto& batch : subscription_->take()) {
      take_batch(batch);
      any = true;
    }
  }
  return any;
}

ui::Changes Seat::take_changes() { return std::exchange(changes_, {}); }

void Seat::finish_jobs() { jobs_.finish(); }

std::shared_ptr<const ui::Reply> Seat::submit(domain::Command command, std::optional<int> revision) {
  auto reply = std::make_shared<ui::Reply>();
  if (desk_ == nullptr) {
    reply->ready = true;
    reply->refusal = domain::Refusal{"This is only a picture: nothing can be changed here.", {}};
    return reply;
  }
  desk_->submit(std::move(command), {operator_name_, seat_name, revision}, [this, reply](const desk::Outcome& outcome) {
    mailbox_.post([reply, outcome] {
      if (const auto* refused = std::get_if<domain::Refusal>(&outcome)) {
        reply->refusal = *refused;
      } else {
        reply->events = std::get<desk::Accepted>(outcome).events;
      }
      reply->ready = true;
    });
  });
  return reply;
}

void Seat::read_roads() {
  roads_.reset();
  jobs_.start([this, basemap = situation_.basemap](const std::stop_token&) -> Mailbox::Letter {
    auto roads = std::make_shared<const patrol::RoadNetwork>(*basemap);
    return [this, basemap, roads] {
      if (basemap != situation_.basemap) return;  // newer ones are on their way
      roads_ = roads;
      for (const auto& start : std::exchange(waiting_for_roads_, {})) start();
    };
  });
}

void Seat::start_plan(const std::shared_ptr<ui::Planned>& answer, const std::vector<domain::IncidentId>& incidents,
                      const Planner& planner) {
  if (!roads_) {
    waiting_for_roads_.emplace_back([this, answer, incidents, planner] { start_plan(answer, incidents, planner); });
    return;
  }
  auto situation = std::make_shared<const domain::Situation>(extract_for_plan(situation_, incidents));
  jobs_.start([answer, situation, roads = roads_, planner](const std::stop_token&) -> Mailbox::Letter {
    auto result = planner(*situation, *roads);
    return [answer, result = std::move(result)] {
      if (const auto* refused = std::get_if<domain::Refusal>(&result)) {
        answer->refusal = *refused;
      } else {
        answer->plan = std::get<patrol::Plan>(result);
      }
      answer->ready = true;
    };
  });
}

std::shared_ptr<const ui::Planned> Seat::plan(const patrol::Request& request) {
  auto answer = std::make_shared<ui::Planned>();
  start_plan(answer, request.incidents,
             [request](const domain::Situation& situation, const patrol::RoadNetwork& roads) {
               return patrol::plan(situation, roads, request);
             });
  return answer;
}

std::shared_ptr<const ui::Planned> Seat::replan(const domain::Patrol& patrol) {
  auto answer = std::make_shared<ui::Planned>();
  start_plan(answer, {}, [patrol, at = now()](const domain::Situation& situation, const patrol::RoadNetwork& roads) {
    return patrol::replan(situation, roads, patrol, at);
  });
  return answer;
}

std::shared_ptr<const ui::Studied> Seat::study(const hotspot::Question& question) {
  return studies_->ask(situation_, now(), question);
}

std::shared_ptr<const ui::Outlined> Seat::outline(std::shared_ptr<const hotspot::Answer> answer) {
  return studies_->outline(std::move(answer));
}

void Seat::work(std::function<std::function<void()>()> job) {
  jobs_.start([job = std::move(job)](const std::stop_token&) -> Mailbox::Letter { return job(); });
}

std::shared_ptr<const ui::Written> Seat::write_review(domain::Date from, domain::Date to) {
  auto reply = std::make_shared<ui::Written>();
  if (!write_review_) {
    reply->problem = texts_("this seat is for looking only");
    reply->ready = true;
    return reply;
  }
  work(ui::job([from, to, write = write_review_] { return write(from, to); },
               [reply](const std::vector<std::filesystem::path>& files, const std::string& problem) {
                 *reply = {true, files, problem};
               }));
  return reply;
}

void Seat::write_orders(const domain::EventBatch& batch) {
  if (!write_order_) return;
  for (const domain::Event& event : batch) {
    domain::PatrolId id;
    if (const auto* issued = std::get_if<domain::PatrolIssued>(&event.body)) id = issued->patrol.id;
    if (const auto* changed = std::get_if<domain::PatrolReassigned>(&event.body)) id = changed->id;
    // Each order is written where it was given, not at every seat that hears of it.
    if (!id || event.seat != seat_name) continue;
    auto situation = std::make_shared<const domain::Situation>(extract_for_plan(situation_, {}));
    jobs_.start([this, id, situation](const std::stop_token&) -> Mailbox::Letter {
      ui::OrderFiles files;
      try {
        files = write_order_(*situation, id);
      } catch (const std::exception& error) {
        files.problem = error.what();
      }
      return [this, id, files] { orders_[id] = files; };
    });
  }
}

ui::Importer& Seat::importer() { return *importer_; }

void Seat::set_speed(double speed) {
  const domain::Instant real = domain::real_now();
  if (desk_ == nullptr) {
    clock_ = clock_.with_speed(speed, real);
  } else {
    desk_->set_clock(desk_->clock().with_speed(speed, real));
  }
}

void Seat::set_language(ui::Language language) {
  ui::use_language(language, locale_dir());
  texts_ = ui::Texts(language);
  mailbox_.post([] {});  // the next poll has news: names on the map change too
}

void Seat::set_operator(std::string name) { operator_name_ = std::move(name); }

}  // namespace lianxun::app
