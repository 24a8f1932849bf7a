#pragma once

#include <functional>
#include <future>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "domain/clock.hpp"
#include "domain/command.hpp"
#include "domain/situation.hpp"

namespace lianxun::desk {

/// What became of a command: the events it led to (none: nothing had to change), or why not.
struct Accepted {
  std::shared_ptr<const domain::EventBatch> events;
};
using Outcome = std::variant<Accepted, domain::Refusal>;

/// Who gives a command.
struct Asker {
  std::string operator_name;
  std::string seat;
  std::optional<int> expected_revision;
};

/// One seat's queue of batches, filled by the desk thread, emptied by the seat. Never blocks the seat.
class Subscription {
 public:
  virtual ~Subscription() = default;
  /// All batches since the last call, oldest first.
  virtual std::vector<std::shared_ptr<const domain::EventBatch>> take() = 0;
};

/// The only writer of a store. Its thread owns the journal and a Situation; commands wait in an inbox and are located,
/// decided, made durable, applied and passed on in that order. Commands that wait together share one transaction;
/// each is answered only when it is durable.
class Desk {
 public:
  struct Options {
    std::string store;                                                     // path of the journal; created when missing
    domain::Clock clock;                                                   // simulated or real
    std::function<bool(std::uint64_t done, std::uint64_t total)> loading;  // progress; false cancels
  };

  /// Opens and replays the store on the calling thread, then starts. Throws StoreError.
  explicit Desk(Options options);
  ~Desk();  // finishes what is in the inbox
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  /// Any thread. `done` runs on the desk thread; it must neither wait for the desk nor throw. A store that cannot be
  /// written is a refusal too, and the desk goes on.
  void submit(domain::Command command, Asker asker, std::function<void(const Outcome&)> done = {});
  /// The same as a future, for verbs and tests.
  [[nodiscard]] std::future<Outcome> ask(domain::Command command, Asker asker);
  /// Several commands as one: all or none, one transaction.
  void submit_all(std::vector<domain::Command> commands, Asker asker, std::function<void(const Outcome&)> done = {});
  [[nodiscard]] std::future<Outcome> ask_all(std::vector<domain::Command> commands, Asker asker);

  /// Runs on the desk thread between commands with the Situation of that moment: for feeds that answer questions.
  /// The question must neither wait for the desk nor throw.
  void query(std::function<void(const domain::Situation&)> question);

  /// From the next batch on; `snapshot` receives a copy of the situation that those batches continue.
  [[nodiscard]] std::unique_ptr<Subscription> subscribe(domain::Situation& snapshot);

  [[nodiscard]] domain::Clock clock() const;
  void set_clock(domain::Clock clock);
  [[nodiscard]] domain::Instant now() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lianxun::desk
