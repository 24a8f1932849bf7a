#pragma once

#include <memory>
#include <vector>

#include "scene/background.hpp"
#include "scene/prepared.hpp"
#include "shape/locator.hpp"

namespace lianxun::scene {

/// Which area a point lies in, and where each area's name goes: both take a while for 20,000 areas and nobody needs
/// them in the first frame. They are made in the background from `start` on.
class AreaIndex {
 public:
  void set(std::shared_ptr<const PreparedAreas> areas);
  /// Does nothing when it has been started for these areas.
  void start();
  /// Takes over what the background has finished. True when something new is there.
  bool collect();
  [[nodiscard]] bool has_news() const { return coming_.ready(); }
  [[nodiscard]] bool ready() const { return static_cast<bool>(made_); }
  /// Starts it when need be.
  void wait();

  /// -1 outside, or while not ready.
  [[nodiscard]] int find(shape::Point p) const { return made_ ? made_->locator.find(p) : -1; }
  /// Empty while not ready.
  [[nodiscard]] const std::vector<shape::Point>& anchors() const;
  [[nodiscard]] const std::vector<shape::Box>& boxes() const;

 private:
  struct Made {
    shape::Locator locator;
    std::vector<shape::Point> anchors;
    std::vector<shape::Box> boxes;
  };

  std::shared_ptr<const PreparedAreas> areas_;  // not started yet
  std::shared_ptr<const Made> made_;
  Background<std::shared_ptr<const Made>> coming_;
};

}  // namespace lianxun::scene
