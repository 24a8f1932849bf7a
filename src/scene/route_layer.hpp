#pragma once

#include <vector>

#include "scene/label_layout.hpp"
#include "scene/painter.hpp"
#include "scene/styled_lines.hpp"

namespace lianxun::scene {

/// Ways through stops: a dark casing, the line in its colour, numbered discs, a pill with the name.
class RouteLayer {
 public:
  explicit RouteLayer(Programs& programs);

  [[nodiscard]] osg::Node* casing() { return casing_.node(); }
  [[nodiscard]] osg::Node* line() { return lines_.node(); }
  void set(std::vector<Route> routes, const MapStyle& style);
  void update(const View& view, bool visible);
  void paint(const View& view, Painter& painter, const MapStyle& style) const;
  /// Room that discs and pills take, for the layout of names.
  void reserve(const View& view, Painter& painter, std::vector<LabelRequest>& requests) const;
  [[nodiscard]] bool moving() const;
  /// The nearest route within `radius` pixels, or null.
  [[nodiscard]] const Route* nearest(const View& view, shape::Point pixel, double radius) const;

 private:
  StyledLines casing_;
  StyledLines lines_;
  std::vector<Route> routes_;
  bool visible_ = true;
};

}  // namespace lianxun::scene
