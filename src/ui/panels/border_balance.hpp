#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ui/panel.hpp"

namespace lianxun::ui {

/// Proposals that even out the work of a village's grids, or of all: searched beside the frames, looked at on the map,
/// and taken as one edit.
class BorderBalance final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
  void closed(Actions& actions) override;

 private:
  void ask(const View& view, Actions& actions);
  void wishes(const View& view, Actions& actions) const;
  void offers(const View& view, Actions& actions);
  void trade_off(const View& view) const;
  void explain(const View& view);

  std::vector<std::string> names_;  // of the grids, for the sentences of this search
  std::shared_ptr<const Balancing> names_of_;
};

}  // namespace lianxun::ui
