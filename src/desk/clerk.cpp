#include "desk/clerk.hpp"

#include <exception>
#include <utility>

#include "desk/plan_check.hpp"
#include "domain/error.hpp"

namespace lianxun::desk {
namespace {

using domain::EventBatch;
using domain::Refusal;

void answer(const Request& request, const Outcome& outcome) {
  if (request.done) request.done(outcome);
}

Refusal failed(const std::exception& error) {
  return {"The program failed on this command and did not carry it out: {}", {error.what()}};
}

/// Where a report's premises say more than the report.
domain::Command completed(domain::Command command, const domain::Situation& view) {
  if (auto* report = std::get_if<domain::ReportIncident>(&command); report != nullptr && report->address.empty()) {
    const auto premises = view.premises.find(report->premises);
    if (premises != view.premises.end() && !report->position) report->address = premises->second.address;
  }
  return command;
}

/// What only geometry can tell of a command on a plan.
std::optional<Refusal> look_at_ground(const domain::Situation& view, const domain::Command& command,
                                      domain::Context& context) {
  if (const auto* edit = std::get_if<domain::EditPlan>(&command); edit != nullptr && edit->edit) {
    return unsound(*edit->edit);
  }
  if (const auto* publish = std::get_if<domain::PublishPlan>(&command)) {
    if (const auto* plan = view.plans.find(publish->id)) context.successions = successions(*plan);
  }
  return std::nullopt;
}

}  // namespace

Clerk::Clerk(store::Journal journal, domain::Situation situation, PassOn pass_on, domain::Instant now)
    : journal_(std::move(journal)), situation_(std::move(situation)), pass_on_(std::move(pass_on)) {
  places_.prepare(situation_, now);
}

void Clerk::serve(std::span<Request> requests, domain::Instant now) {
  const bool alone = requests.size() == 1 && requests.front().commands.size() <= 1;
  std::vector<Draft> drafts;
  drafts.reserve(requests.size());
  for (const auto& request : requests) drafts.push_back(draft(request, now, alone));
  const auto written = write();
  if (const auto* refusal = std::get_if<Refusal>(&written)) {
    give_up(0);
    if (requests.size() == 1) return answer(requests.front(), *refusal);
    for (std::size_t i = 0; i < requests.size(); ++i) serve(requests.subspan(i, 1), now);
    return;
  }
  const auto& batch = *std::get<Batch>(written);
  if (!batch.empty()) take_over(std::get<Batch>(written), now);
  for (std::size_t i = 0; i < requests.size(); ++i) {
    if (drafts[i].refusal) {
      answer(requests[i], *drafts[i].refusal);
    } else if (drafts[i].count == batch.size()) {
      answer(requests[i], Accepted{std::get<Batch>(written)});
    } else {
      const auto first = batch.begin() + static_cast<std::ptrdiff_t>(drafts[i].first);
      const auto last = first + static_cast<std::ptrdiff_t>(drafts[i].count);
      answer(requests[i], Accepted{std::make_shared<EventBatch>(first, last)});
    }
  }
}

Clerk::Draft Clerk::draft(const Request& request, domain::Instant now, bool alone) {
  Draft draft{{}, drafted_.size(), 0};
  for (const auto& command : request.commands) {
    const auto done = drafted_.size();
    try {
      draft.refusal = decide(alone ? situation_ : ahead(), command, request.asker, now);
      for (auto i = done; i < drafted_.size() && !alone; ++i) domain::apply(ahead(), drafted_[i]);
    } catch (const std::exception& error) {
      draft.refusal = failed(error);
    }
    if (draft.refusal) {
      give_up(draft.first);
      return draft;
    }
  }
  draft.count = drafted_.size() - draft.first;
  return draft;
}

std::optional<Refusal> Clerk::decide(const domain::Situation& view, const domain::Command& command, const Asker& asker,
                                     domain::Instant now) {
  domain::Context context{now, asker.operator_name, asker.seat, {}, {}, asker.expected_revision};
  auto found = places_.locate(view, command, now);
  if (auto* refusal = std::get_if<Refusal>(&found)) return std::move(*refusal);
  if (auto* location = std::get_if<domain::Context::Location>(&found)) context.location = std::move(*location);
  if (auto refusal = look_at_ground(view, command, context)) return refusal;
  auto decision = domain::decide(view, completed(command, view), context);
  if (auto* refusal = std::get_if<Refusal>(&decision)) return std::move(*refusal);
  for (auto& body : std::get<std::vector<domain::EventBody>>(decision)) {
    const auto sequence = situation_.applied + drafted_.size() + 1;
    drafted_.push_back({sequence, now, asker.operator_name, asker.seat, std::move(body)});
  }
  return std::nullopt;
}

std::variant<Clerk::Batch, Refusal> Clerk::write() {
  if (drafted_.empty()) return std::make_shared<EventBatch>();
  try {
    return std::make_shared<EventBatch>(journal_.append(situation_, std::exchange(drafted_, {})));
  } catch (const domain::StoreError& error) {
    return Refusal{"The store could not be written: {}", {error.what()}};
  } catch (const std::exception& error) {
    return failed(error);
  }
}

/// From here on nothing may fail: the events are facts. `append` has applied them to an excerpt before.
void Clerk::take_over(const Batch& batch, domain::Instant now) {
  const bool ahead_has_them = ahead_ && ahead_->applied == batch->back().sequence;
  for (const auto& event : *batch) {
    domain::apply(situation_, event);
    if (ahead_ && !ahead_has_them) domain::apply(*ahead_, event);
  }
  pass_on_(batch);
  places_.prepare(situation_, now);
}

domain::Situation& Clerk::ahead() {
  if (!ahead_) {
    ahead_ = situation_;
    for (const auto& event : drafted_) domain::apply(*ahead_, event);
  }
  return *ahead_;
}

/// Forgets the drafts from `drafted` on. What ran ahead cannot be taken back: it is made again when it is needed.
void Clerk::give_up(std::size_t drafted) {
  if (drafted == drafted_.size() && (!ahead_ || ahead_->applied == situation_.applied + drafted)) return;
  drafted_.resize(drafted);
  ahead_.reset();
}

}  // namespace lianxun::desk
