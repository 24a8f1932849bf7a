#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "domain/patrol.hpp"
#include "ui/panel.hpp"
#include "ui/panels/penalty_form.hpp"

namespace lianxun::ui {

/// One patrol: its stops with their results, its crews, its order; until it is closed or withdrawn.
class PatrolPanel final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;

 private:
  void head(const View& view, const domain::Patrol& patrol);
  void stops(const View& view, Actions& actions, const domain::Patrol& patrol);
  void results(const View& view, Actions& actions, const domain::Patrol& patrol, int stop);
  void ending(const View& view, Actions& actions, const domain::Patrol& patrol);
  void incidents(const View& view, Actions& actions, const domain::Patrol& patrol);
  void cases(const View& view, Actions& actions, const domain::Patrol& patrol);
  void crews(const View& view, Actions& actions, const domain::Patrol& patrol);
  void exchange(const View& view, Actions& actions, const domain::Patrol& patrol, std::size_t crew);
  void finish_reassignment(const View& view, Actions& actions, const domain::Patrol& patrol);
  void order(const View& view, const domain::Patrol& patrol);
  void send(Actions& actions, const domain::Patrol& patrol, domain::Command command);

  domain::PatrolId shown_;
  int stop_ = -1;  // whose result is being recorded
  std::string note_;
  PenaltyForm penalty_;                    // while that result is one
  std::vector<domain::CaseNumber> cases_;  // that came of it, as of this event
  std::uint64_t cases_of_ = 0;
  std::optional<std::size_t> exchanging_;  // which crew
  std::shared_ptr<const Planned> replanned_;
  std::shared_ptr<const Reply> reply_;
};

}  // namespace lianxun::ui
