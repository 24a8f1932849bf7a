#include "fake_room.hpp"

#include <fstream>

#include <unistd.h>

namespace lianxun::feed {

using namespace domain;

FakeRoom::FakeRoom() : now_(at("2024-01-08T09:00")) {
  auto room = std::make_shared<domain::Room>();
  room->agencies = {{"enforcement", "Enforcement", {}, {}}};
  Category fumes;
  fumes.id = "fumes";
  fumes.name = "\u6cb9\u70df\u6392\u653e";
  fumes.name_en = "Cooking fumes";
  fumes.group = "street";
  fumes.responsible = "enforcement";
  fumes.limits = {{"verify", {}, "reported", "verified", 4, Limit::Unit::working_hours}};
  auto dogs = fumes;
  dogs.id = "dogs";
  dogs.name = "\u72ac\u53ea";
  dogs.name_en = "Dogs";
  dogs.limits.clear();
  room->categories = {fumes, dogs};
  give(ChooseWorkingCrs{"EPSG:4549"});
  give(ConfigureRoom{room});
}

lianxun::feed::Room FakeRoom::room() {
  lianxun::feed::Room room;
  room.submit = [this](const std::vector<Command>& commands) {
    std::promise<lianxun::feed::Room::Answer> promise;
    promise.set_value(take(commands));
    return promise.get_future();
  };
  room.query = [this](const std::function<void(const Situation&)>& question) {
    const std::lock_guard lock(mutex_);
    question(situation_);
  };
  room.now = [this] {
    const std::lock_guard lock(mutex_);
    return now_;
  };
  return room;
}

lianxun::feed::Room::Answer FakeRoom::take(const std::vector<Command>& commands) {
  const std::lock_guard lock(mutex_);
  if (broken_ || left_ == 0) return Refusal{"The store cannot be written: free some space.", {}};
  auto trial = situation_;
  auto batch = std::make_shared<EventBatch>();
  for (const auto& command : commands) {
    Context context;
    context.now = now_;
    const auto decision = decide(trial, command, context);
    if (const auto* refusal = std::get_if<Refusal>(&decision)) return *refusal;
    for (const auto& body : std::get<std::vector<EventBody>>(decision)) {
      batch->push_back({trial.applied + 1, now_, {}, {}, body});
      apply(trial, batch->back());
    }
  }
  situation_ = std::move(trial);
  if (!batch->empty()) ++transactions_;
  if (!batch->empty() && left_ > 0) --left_;
  return std::shared_ptr<const EventBatch>(batch);
}

void FakeRoom::give(const Command& command) {
  const auto answer = take({command});
  if (const auto* refusal = std::get_if<Refusal>(&answer)) FAIL(render(*refusal, {}));
}

void FakeRoom::set_now(Instant now) {
  const std::lock_guard lock(mutex_);
  now_ = now;
}

std::vector<Incident> FakeRoom::incidents() const {
  const std::lock_guard lock(mutex_);
  return {situation_.incidents.begin(), situation_.incidents.end()};
}

std::string FakeRoom::mark(const std::string& feed) const {
  const std::lock_guard lock(mutex_);
  const auto mark = situation_.feed_marks.find(feed);
  return mark == situation_.feed_marks.end() ? "" : mark->second;
}

std::uint64_t FakeRoom::applied() const {
  const std::lock_guard lock(mutex_);
  return situation_.applied;
}

Folder::Folder() {
  static std::atomic<int> count = 0;
  path_ = std::filesystem::temp_directory_path() /
          ("lianxun-feed-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
  std::filesystem::create_directories(path_);
}

Folder::~Folder() {
  std::error_code ignored;  // a leftover in the temporary folder fails no test
  std::filesystem::remove_all(path_, ignored);
}

std::string Folder::write(const std::string& name, const std::string& content) const {
  // Whole at once, as a polled source has to be written.
  std::ofstream(path_ / (name + ".part"), std::ios::binary) << content;
  std::filesystem::rename(path_ / (name + ".part"), path_ / name);
  return (path_ / name).string();
}

Instant at(const std::string& text) {
  const auto instant = parse_instant(text, Zone{});
  REQUIRE(instant);
  return *instant;
}

}  // namespace lianxun::feed
