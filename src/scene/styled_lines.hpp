#pragma once

#include <map>
#include <tuple>

#include "scene/gl.hpp"
#include "scene/layers.hpp"
#include "scene/view.hpp"

namespace lianxun::scene {

/// Lines of any dash and width: one draw for each combination that occurs.
class StyledLines {
 public:
  StyledLines(Programs& programs, int order);

  [[nodiscard]] osg::Node* node() { return root_; }
  void clear();
  struct Style {
    Colour colour;
    Dash dash = Dash::solid;
    float width = 1;
    bool moving = false;
    float height = 0;  // metres above the ground
  };
  void add(std::span<const shape::Point> line, const Style& style);
  /// After the last `add`.
  void finish();
  void update(const View& view);

 private:
  using Look = std::tuple<Dash, float, bool>;

  osg::ref_ptr<osg::Group> root_;
  std::map<Look, LineBuilder> builders_;
  shape::Point origin_;
};

}  // namespace lianxun::scene
