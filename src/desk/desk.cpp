#include "desk/desk.hpp"

#include <mutex>
#include <thread>

#include "desk/clerk.hpp"
#include "desk/inbox.hpp"
#include "desk/seats.hpp"

namespace lianxun::desk {
namespace {

/// Of one transaction: bounds how long the first of many waits for its answer.
constexpr std::size_t most_requests = 256;

store::Journal open(const std::string& path) { return store::Journal::open(path, store::Journal::Mode::write); }

}  // namespace

struct Desk::Impl {
  Impl(store::Journal journal, domain::Situation situation, domain::Clock start)
      : clock(start),
        clerk(
            std::move(journal), std::move(situation), [this](const Batch& batch) { seats.pass_on(batch); },
            start.at(domain::real_now())) {}

  void run();
  void serve(std::vector<Request>& group) {
    clerk.serve(group, now());
    group.clear();
  }
  domain::Instant now() const {
    const std::lock_guard guard(clock_mutex);
    return clock.at(domain::real_now());
  }

  mutable std::mutex clock_mutex;
  domain::Clock clock;
  Inbox inbox;
  Seats seats;  // of the desk thread, as is the clerk
  Clerk clerk;
  std::jthread thread;  // last: stopped before anything it uses goes
};

void Desk::Impl::run() {
  for (auto jobs = inbox.take_all(); !jobs.empty(); jobs = inbox.take_all()) {
    std::vector<Request> group;
    for (auto& job : jobs) {
      if (auto* request = std::get_if<Request>(&job)) {
        group.push_back(std::move(*request));
        if (group.size() == most_requests) serve(group);
      } else {
        serve(group);
        std::get<Question>(job)(clerk.situation());
      }
    }
    serve(group);
  }
}

Desk::Desk(Options options) {
  auto journal = open(options.store);
  auto situation = store::load(journal, options.loading);
  impl_ = std::make_unique<Impl>(std::move(journal), std::move(situation), options.clock);
  impl_->thread = std::jthread([impl = impl_.get()] { impl->run(); });
}

Desk::~Desk() { impl_->inbox.close(); }

void Desk::submit(domain::Command command, Asker asker, std::function<void(const Outcome&)> done) {
  std::vector<domain::Command> commands;
  commands.push_back(std::move(command));
  submit_all(std::move(commands), std::move(asker), std::move(done));
}

std::future<Outcome> Desk::ask(domain::Command command, Asker asker) {
  std::vector<domain::Command> commands;
  commands.push_back(std::move(command));
  return ask_all(std::move(commands), std::move(asker));
}

std::future<Outcome> Desk::ask_all(std::vector<domain::Command> commands, Asker asker) {
  auto promise = std::make_shared<std::promise<Outcome>>();
  auto future = promise->get_future();
  submit_all(std::move(commands), std::move(asker), [promise](const Outcome& outcome) { promise->set_value(outcome); });
  return future;
}

void Desk::submit_all(std::vector<domain::Command> commands, Asker asker, std::function<void(const Outcome&)> done) {
  impl_->inbox.put(Request{std::move(commands), std::move(asker), std::move(done)});
}

void Desk::query(std::function<void(const domain::Situation&)> question) { impl_->inbox.put(std::move(question)); }

std::unique_ptr<Subscription> Desk::subscribe(domain::Situation& snapshot) {
  std::unique_ptr<Subscription> seat;
  const auto take_place = [&](const domain::Situation& situation) {
    snapshot = situation;
    seat = impl_->seats.add();
  };
  if (std::this_thread::get_id() == impl_->thread.get_id()) {
    take_place(impl_->clerk.situation());
    return seat;
  }
  std::promise<void> seated;
  query([&](const domain::Situation& situation) {
    take_place(situation);
    seated.set_value();
  });
  seated.get_future().wait();
  return seat;
}

domain::Clock Desk::clock() const {
  const std::lock_guard guard(impl_->clock_mutex);
  return impl_->clock;
}

void Desk::set_clock(domain::Clock clock) {
  const std::lock_guard guard(impl_->clock_mutex);
  impl_->clock = clock;
}

domain::Instant Desk::now() const { return impl_->now(); }

}  // namespace lianxun::desk
