#pragma once

#include <functional>
#include <future>
#include <memory>
#include <string>
#include <variant>

#include "domain/command.hpp"
#include "domain/situation.hpp"

namespace lianxun::feed {

/// The lamp of a feed in the top bar. `green` works, `amber` tries again, `red` needs a person, `off` is not started.
struct Light {
  enum class State { off, green, amber, red };
  State state = State::off;
  domain::Message message;      // cause and remedy when not green
  domain::Instant last_seen{};  // the last time something came or an empty answer did
  std::uint64_t received = 0;   // commands accepted since the start
};

/// What a feed may ask of the room. Given by the desk's owner; callable from the feed's own thread.
struct Room {
  using Answer = std::variant<std::shared_ptr<const domain::EventBatch>, domain::Refusal>;
  /// Commands as one transaction. The future is ready when they are durable or refused.
  std::function<std::future<Answer>(std::vector<domain::Command>)> submit;
  /// Runs the question on the thread that owns a Situation, and returns when it has run.
  std::function<void(const std::function<void(const domain::Situation&)>&)> query;
  std::function<domain::Instant()> now;
};

/// A source of commands with a thread of its own; destruction stops it.
class Feed {
 public:
  virtual ~Feed() = default;
  [[nodiscard]] virtual std::string name() const = 0;
  [[nodiscard]] virtual Light light() const = 0;
};

}  // namespace lianxun::feed
