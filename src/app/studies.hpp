#pragma once

#include <memory>
#include <optional>

#include "app/jobs.hpp"
#include "domain/situation.hpp"
#include "ui/inquiry.hpp"

namespace lianxun::app {

/// Questions of the hotspot mode, answered one after the other off the frame thread; of those that wait only the newest
/// is answered, so that a brush that is being dragged never runs behind. Used by the frame thread.
class Studies {
 public:
  explicit Studies(Jobs& jobs) : jobs_(jobs) {}

  std::shared_ptr<const ui::Studied> ask(const domain::Situation& situation, domain::Instant now,
                                         const hotspot::Question& question);
  /// Where the answer's density is beyond chance. One at a time too, beside the questions.
  std::shared_ptr<const ui::Outlined> outline(std::shared_ptr<const hotspot::Answer> answer);
  /// Incidents, premises or boundaries have changed: the next question reads them anew.
  void outdated() { records_.reset(); }

 private:
  struct Waiting {
    hotspot::Question question;
    std::shared_ptr<ui::Studied> reply;
  };
  /// What the job reads: nothing of it changes.
  struct Input;
  struct Result;

  void start();
  void start_outline();
  void finish(const Result& result);

  Jobs& jobs_;
  std::shared_ptr<const domain::Boundaries> boundaries_;
  std::shared_ptr<const hotspot::Ground> ground_;    // of `boundaries_`
  std::shared_ptr<const hotspot::Records> records_;  // of the situation as it is
  std::shared_ptr<const std::vector<shape::Point>> premises_;
  std::shared_ptr<const hotspot::Records> relocated_;              // `records_` in the grids of `ground_`
  std::shared_ptr<const std::vector<hotspot::Finding>> findings_;  // of `relocated_`
  std::shared_ptr<hotspot::SurfaceKeeper> surfaces_ = std::make_shared<hotspot::SurfaceKeeper>();  // of the one job
  domain::Instant now_{};  // of the newest question
  std::shared_ptr<ui::Studied> running_;
  std::optional<Waiting> waiting_;
  std::shared_ptr<ui::Outlined> outlining_;
  std::shared_ptr<ui::Outlined> outline_waiting_;
};

}  // namespace lianxun::app
