#include "scene/styled_lines.hpp"

#include <cmath>

namespace lianxun::scene {
namespace {

constexpr double pixels_per_second = 36;  // of moving dashes

osg::Vec2 pattern(Dash dash, float width) {
  switch (dash) {
    case Dash::dashed:
      return {2.6F * width, 2.6F * width};
    case Dash::dotted:
      return {0.01F, 2.4F * width};
    case Dash::solid:
      break;
  }
  return {};
}

}  // namespace

StyledLines::StyledLines(Programs& programs, int order) : root_(new osg::Group) {
  osg::StateSet& state = *root_->getOrCreateStateSet();
  set_program(state, programs.get("line"), order);
  set_blend(state, Blend::alpha);
  set_uniform(state, "u_reach", 0.F);
  set_uniform(state, "u_colour", osg::Vec4(0, 0, 0, -1));
}

void StyledLines::clear() {
  root_->removeChildren(0, root_->getNumChildren());
  builders_.clear();
}

void StyledLines::add(std::span<const shape::Point> line, const Style& style) {
  if (line.size() < 2) return;
  if (builders_.empty()) origin_ = line.front();
  const auto found =
      builders_
          .try_emplace(Look{style.dash, style.width, style.moving}, LineBuilder(origin_, LineBuilder::Detail::coloured))
          .first;
  found->second.add(line, style.colour, style.height);
}

void StyledLines::finish() {
  for (const auto& [look, builder] : builders_) {
    const auto& [dash, width, moving] = look;
    auto geometry = builder.geometry();
    osg::StateSet& state = *geometry->getOrCreateStateSet();
    set_uniform(state, "u_width", width);
    set_uniform(state, "u_dash", moving ? osg::Vec2(3 * width, 8 * width) : pattern(dash, width));
    if (!moving) set_uniform(state, "u_phase", 0.F);
    root_->addChild(geometry);
  }
}

void StyledLines::update(const View& view) {
  osg::StateSet& state = *root_->getStateSet();
  set_uniform(state, "u_offset", view.offset(origin_));
  set_uniform(state, "u_phase", static_cast<float>(std::fmod(view.now * pixels_per_second, 1e4)));
}

}  // namespace lianxun::scene
