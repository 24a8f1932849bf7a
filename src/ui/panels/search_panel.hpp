#pragma once

#include <string>
#include <vector>

#include "ui/find.hpp"
#include "ui/panel.hpp"

namespace lianxun::ui {

/// Finds by number, place, premises, village or grid while one types.
class SearchPanel final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
  void opened(const View& view, Actions& actions) override;

 private:
  void go(const View& view, Actions& actions, const Found& found);

  std::string text_;
  std::vector<Found> found_;
  std::uint64_t as_of_ = 0;
  bool focus_ = false;
};

}  // namespace lianxun::ui
