#pragma once

#include <map>
#include <vector>

#include "ui/panel.hpp"
#include "ui/panels/border_naming.hpp"
#include "ui/reasons.hpp"

namespace lianxun::ui {

/// What the edit that is being drawn would do, before it is done: grids before and after, what changes hands, and why
/// it cannot be. With nothing drawn: the grid that was chosen.
class BorderEffects final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;

 private:
  using Told = std::vector<const boundary::Consequences::Grid*>;
  void workload(const View& view, const Told& told) const;
  void grids(const View& view, const Told& told) const;
  static void numbers(const View& view, const std::map<int, int>& anew);
  void hands(const View& view) const;
  void chosen(const View& view, Actions& actions);
  void tallies(const View& view);
  void measures(const View& view, Actions& actions);
  void act(const View& view, Actions& actions) const;

  BorderNaming naming_;
  Reasons reasons_;
  std::string typed_;
  domain::Message mistyped_;
};

}  // namespace lianxun::ui
