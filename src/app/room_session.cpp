#include "app/room_session.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <future>
#include <thread>

#include "app/paths.hpp"
#include "app/review/files.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/wording.hpp"
#include "desk/feeds.hpp"
#include "domain/error.hpp"
#include "geo/datum.hpp"
#include "report/patrol_order.hpp"
#include "store/journal.hpp"

namespace lianxun::app {

namespace fs = std::filesystem;

namespace {

/// Answers a question at the desk, without a copy of its Situation; passes on what the question throws.
template <class Question>
auto look(desk::Desk& desk, Question question) {
  std::packaged_task<std::invoke_result_t<Question, const domain::Situation&>(const domain::Situation&)> task(
      std::move(question));
  auto answer = task.get_future();
  desk.query([&task](const domain::Situation& situation) { task(situation); });
  return answer.get();
}

}  // namespace

ScratchFolder::ScratchFolder() {
  std::string name = (fs::temp_directory_path() / "lianxun-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw domain::StoreError(name + ": cannot be made");
  path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

RoomStart room_start(const RoomOptions& options) {
  const fs::path sample = data_dir() / "jiaochuan" / "room.json";
  const bool own_store = options.store.empty();
  RoomStart start;
  start.store = own_store ? default_store() : fs::path(options.store);
  if (!options.room.empty()) {
    start.file = desk::read_room_file(options.room);
  } else if (own_store && fs::exists(sample)) {
    start.file = desk::read_room_file(sample);
  }
  start.fresh = !fs::exists(start.store);
  if (start.fresh && start.store.has_parent_path() && !start.file && !fs::exists(start.store.parent_path())) {
    throw domain::BadArgument(start.store.string() + ": there is no such folder");
  }
  return start;
}

RoomSession::RoomSession(RoomStart start, const RoomOptions& options, const Replay& replay, ProgressLine& progress)
    : store_(std::move(start.store)), file_(std::move(start.file)) {
  open(progress);
  if (!replay.day.empty()) {
    desk_.reset();  // gives the store back before it is copied
    if (replay.store.empty()) scratch_.emplace();
    const fs::path copy = replay.store.empty() ? scratch_->path() / "replay.gpkg" : fs::path(replay.store);
    fs::copy_file(store_, copy, fs::copy_options::overwrite_existing);
    store_ = copy;
    open(progress);
  }
  desk_->set_clock(look(*desk_, [&](const domain::Situation& situation) {
    return clock_for(options, situation, replay.day.empty() ? 1 : replay.speed);
  }));
  if (!replay.day.empty()) {
    start_replay(replay, look(*desk_, [](const domain::Situation& s) { return s.room->calendar.zone; }));
  }
  if (file_) {
    for (auto& feed : desk::start_feeds(*file_, *desk_)) feeds_.push_back(std::move(feed));
  }
}

RoomSession::~RoomSession() { feeds_.clear(); }

void RoomSession::open(ProgressLine& progress) {
  desk::Desk::Options how;
  how.store = store_.string();
  how.loading = [&progress](std::uint64_t done, std::uint64_t total) { return progress("reading", done, total); };
  desk_ = std::make_unique<desk::Desk>(std::move(how));
}

void RoomSession::start_replay(const Replay& replay, domain::Zone zone) {
  const std::string name = "replay";
  geo::SourceSpec spec;
  spec.source = replay.day;
  if (!replay.datum.empty()) {
    spec.datum = domain::parse_datum(replay.datum);
    if (!spec.datum) throw domain::BadArgument("--datum: \"" + replay.datum + "\" is no datum");
  } else if (file_ && file_->sources.premises) {
    spec.datum = file_->sources.premises->datum;
  }
  feed::Day day = feed::read_day(spec, name, zone);
  for (const auto& row : day.rows) replayed_.push_back(row.at);
  auto feed = std::make_unique<feed::Replay>(name, std::move(day), desk::room_for(*desk_, name));
  replay_ = feed.get();
  feeds_.push_back(std::move(feed));
}

void RoomSession::skip(domain::Duration span) {
  domain::Clock clock = desk_->clock();
  if (!clock.simulated) return;
  clock.sim_start = desk_->now() + span;
  clock.real_start = domain::real_now();
  desk_->set_clock(clock);
  if (replay_ == nullptr) return;
  const domain::Instant now = desk_->now();
  const auto due = static_cast<std::size_t>(
      std::count_if(replayed_.begin(), replayed_.end(), [now](domain::Instant at) { return at <= now; }));
  for (int i = 0; i < 300 && replay_->done() < due; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

std::vector<ui::Light> RoomSession::lights() const {
  std::vector<ui::Light> out;
  for (const auto& feed : feeds_) {
    const feed::Light light = feed->light();
    out.push_back({feed->name(), static_cast<ui::Light::State>(light.state), light.message});
  }
  return out;
}

fs::path RoomSession::orders_folder() const {
  // What is replayed is not for sending: its orders stay out of the office's folder.
  if (scratch_) return user_data_dir() / "replay" / "orders";
  const bool shipped = file_ && file_->path.parent_path() == data_dir() / "jiaochuan";
  if (file_ && !file_->orders.empty() && !shipped && replay_ == nullptr) return file_->orders;
  return store_.parent_path() / "orders";
}

Seat::WriteOrder RoomSession::order_writer(ui::Language language) const {
  const fs::path folder = orders_folder();
  return [folder, language](const domain::Situation& situation, domain::PatrolId id) {
    ui::OrderFiles files;
    const domain::Patrol* patrol = situation.patrols.find(id);
    if (patrol == nullptr) return files;
    const ui::Texts texts(language);
    const geo::ToWgs84 to_wgs84(situation.working_crs);
    const auto written = report::write_patrol_order(
        situation, *patrol, folder, [&texts](const std::string& msgid) { return texts(msgid.c_str()); },
        [&to_wgs84](shape::Point p) { return to_wgs84(p); },
        language == ui::Language::en ? report::Names::english : report::Names::local);
    for (const fs::path& file : written) (file.extension() == ".pdf" ? files.pdf : files.geojson) = file;
    return files;
  };
}

Seat::WriteReview RoomSession::review_writer(ui::Language language) const {
  const fs::path folder = orders_folder().parent_path() / "reviews";
  return [folder, language, store = store_](domain::Date from, domain::Date to) {
    fs::create_directories(folder);
    const domain::Situation situation = store::load(store::Journal::open(store, store::Journal::Mode::read));
    const auto wording = wording_in(language);
    const auto review = report::make_review(situation, from, to, wording);
    const std::string name = domain::format_date(from) + "_" + domain::format_date(to);
    std::vector<fs::path> files;
    for (const char* kind : {".pdf", ".csv", ".gpkg"}) {
      files.push_back(folder / (name + kind));
      write_review(review, situation, wording, files.back());
    }
    return files;
  };
}

}  // namespace lianxun::app
