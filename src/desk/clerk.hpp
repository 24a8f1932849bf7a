#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "desk/inbox.hpp"
#include "desk/places.hpp"
#include "store/journal.hpp"

namespace lianxun::desk {

/// Does the desk's work, on one thread: locate, decide, make durable, apply, pass on, answer.
///
/// Requests that came together share one transaction, so each must be decided knowing what those before it will have
/// done. That is decided on a second Situation, `ahead_`, which runs ahead of what is durable. It exists from the
/// first time that requests meet, is kept in step with the durable one, and is thrown away when the store refuses.
class Clerk {
 public:
  using Batch = std::shared_ptr<const domain::EventBatch>;
  using PassOn = std::function<void(const Batch&)>;

  Clerk(store::Journal journal, domain::Situation situation, PassOn pass_on, domain::Instant now);

  /// Every request is answered through its `done` before this returns. When the transaction of all fails, each is
  /// tried alone, so that one that cannot be stored does not stop the others.
  void serve(std::span<Request> requests, domain::Instant now);

  [[nodiscard]] const domain::Situation& situation() const { return situation_; }

 private:
  /// What a request comes to: a refusal, or its part of the drafts.
  struct Draft {
    std::optional<domain::Refusal> refusal;
    std::size_t first = 0;
    std::size_t count = 0;
  };

  [[nodiscard]] Draft draft(const Request& request, domain::Instant now, bool alone);
  [[nodiscard]] std::optional<domain::Refusal> decide(const domain::Situation& view, const domain::Command& command,
                                                      const Asker& asker, domain::Instant now);
  /// Makes the drafts durable; the events, or why not.
  [[nodiscard]] std::variant<Batch, domain::Refusal> write();
  void take_over(const Batch& batch, domain::Instant now);
  domain::Situation& ahead();
  void give_up(std::size_t drafted);

  store::Journal journal_;
  domain::Situation situation_;             // of what is durable
  std::optional<domain::Situation> ahead_;  // of that and `drafted_`
  std::vector<domain::Event> drafted_;      // decided, not yet durable
  Places places_;
  PassOn pass_on_;
};

}  // namespace lianxun::desk
