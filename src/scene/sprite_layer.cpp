#include "scene/sprite_layer.hpp"

#include <osg/PointSprite>

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_set>

namespace lianxun::scene {
namespace {

/// From this many marks on they are drawn as dots.
constexpr std::size_t crowd = 20'000;
/// Fewer keep their size wherever they stand.
constexpr std::size_t few_marks = 200;

float look_of(const Mark& mark) {
  return static_cast<float>(static_cast<int>(mark.shape) + (mark.ring ? 4 : 0) + (mark.hollow ? 8 : 0));
}

}  // namespace

SpriteLayer::SpriteLayer(Programs& programs, const MapStyle& style, int order)
    : root_(new osg::Group),
      symbol_(programs.get("mark")),
      dot_(programs.get("dot")),
      last_ripple_(-std::numeric_limits<double>::infinity()) {
  osg::StateSet& state = *root_->getOrCreateStateSet();
  set_program(state, symbol_, order);
  set_blend(state, Blend::alpha);
  set_uniform(state, "u_halo", vec4(style.halo));
  state.setMode(GL_VERTEX_PROGRAM_POINT_SIZE, osg::StateAttribute::ON);
  state.setTextureAttributeAndModes(0, new osg::PointSprite, osg::StateAttribute::ON);
}

void SpriteLayer::rebuild(const View& view) {
  stale_ = false;
  root_->removeChildren(0, root_->getNumChildren());
  last_ripple_ = -std::numeric_limits<double>::infinity();
  const auto& marks = store_.marks();
  if (marks.empty()) return;
  // A round place, so that the cells of `thin_out` do not move with the camera; floats still resolve a centimetre.
  constexpr double step = 65'536;
  origin_ = {std::round(view.camera.centre.x / step) * step, std::round(view.camera.centre.y / step) * step};
  // Higher ranks last, so that they lie on top; within a rank by key, so that a change elsewhere moves nothing.
  std::vector<const Mark*> sorted;
  sorted.reserve(marks.size());
  for (const Mark& mark : marks) sorted.push_back(&mark);
  std::sort(sorted.begin(), sorted.end(),
            [](const Mark* a, const Mark* b) { return a->rank != b->rank ? a->rank < b->rank : a->key < b->key; });
  places_ = new osg::Vec2Array;
  osg::ref_ptr<osg::Vec4ubArray> colours = new osg::Vec4ubArray;
  osg::ref_ptr<osg::Vec2Array> looks = new osg::Vec2Array;
  places_->reserve(marks.size());
  colours->reserve(marks.size());
  looks->reserve(marks.size());
  shape::Box box;
  size_ = 0;
  for (const Mark* mark : sorted) {
    box.add(mark->at);
    size_ += static_cast<double>(mark->size) / static_cast<double>(sorted.size());
    places_->push_back(local(mark->at, origin_));
    colours->push_back(vec4ub(mark->colour));
    looks->push_back({mark->size, look_of(*mark)});
    last_ripple_ = std::max(last_ripple_, mark->ripple);
  }
  spacing_ = marks.size() < few_marks ? 0 : std::sqrt(box.width() * box.height() / static_cast<double>(marks.size()));
  points_ = make_geometry();
  set_attribute(*points_, 0, places_);
  set_attribute(*points_, 1, colours);
  set_attribute(*points_, 2, looks);
  points_->addPrimitiveSet(new osg::DrawArrays(GL_POINTS, 0, static_cast<int>(marks.size())));
  root_->addChild(points_);
  root_->getStateSet()->setAttribute(marks.size() > crowd ? dot_ : symbol_);
  cell_ = 0;
}

double SpriteLayer::shrink(const View& view) const {
  if (spacing_ <= 0 || size_ <= 0) return 1;
  return std::clamp(0.5 * spacing_ / (size_ * view.metres_per_unit()), 0.45, 1.0);
}

void SpriteLayer::thin_out(const View& view) {
  const auto count = static_cast<double>(places_->size());
  const double shrink = std::clamp(std::sqrt(2.0 * crowd / count), 0.4, 1.0);
  set_uniform(*root_->getStateSet(), "u_shrink", static_cast<float>(shrink));
  // Cells double with the scale, so that they change at most once in a while of zooming.
  const double wanted = 3 * shrink * view.metres_per_unit();
  const double cell = std::exp2(std::floor(std::log2(wanted)));
  if (cell == cell_) return;
  cell_ = cell;
  std::unordered_set<std::uint64_t> taken;
  taken.reserve(places_->size());
  osg::ref_ptr<osg::DrawElementsUInt> kept = new osg::DrawElementsUInt(GL_POINTS);
  for (std::size_t i = places_->size(); i-- > 0;) {
    const auto x = static_cast<std::int32_t>(std::floor((*places_)[i].x() / cell));
    const auto y = static_cast<std::int32_t>(std::floor((*places_)[i].y() / cell));
    const std::uint64_t key = (std::uint64_t{static_cast<std::uint32_t>(y)} << 32U) | static_cast<std::uint32_t>(x);
    if (taken.insert(key).second) kept->push_back(static_cast<unsigned>(i));
  }
  std::reverse(kept->begin(), kept->end());  // higher ranks last
  points_->removePrimitiveSet(0, points_->getNumPrimitiveSets());
  points_->addPrimitiveSet(kept);
}

void SpriteLayer::reserve(const View& view, std::vector<LabelRequest>& requests) const {
  constexpr std::size_t few = 3'000;
  if (store_.marks().size() > few) return;
  const Viewport& v = view.viewport;
  for (const Mark& mark : store_.marks()) {
    const shape::Point at = to_screen(view.camera, v, mark.at);
    if (!v.contains(at)) continue;
    const double size = mark.size * (mark.ring ? 1.75 : 1.0) * view.scale;
    using Kind = LabelRequest::Kind;
    requests.push_back({at, size, size, 0, 0, mark.ring ? Kind::obstacle : Kind::small_obstacle, {}});
  }
}

void SpriteLayer::update(const View& view, bool visible) {
  if (stale_) rebuild(view);
  if (visible && store_.marks().size() > crowd) {
    thin_out(view);
  } else {
    set_uniform(*root_->getStateSet(), "u_shrink", static_cast<float>(shrink(view)));
  }
  root_->setNodeMask(visible ? ~0U : 0U);
  set_uniform(*root_->getStateSet(), "u_offset", view.offset(origin_));
}

}  // namespace lianxun::scene
