#include "ui/hotspot_content.hpp"

#include "ui/map_content.hpp"
#include "ui/ramp.hpp"

namespace lianxun::ui {

namespace {

/// The surer, the more of the line is drawn.
scene::Outline outline(int area, int bin) {
  const scene::Dash dash = bin == 3 ? scene::Dash::solid : bin == 2 ? scene::Dash::dashed : scene::Dash::dotted;
  return {area, dash, scene_colour(colour::text), bin == 1 ? 1.5F : 2.5F};
}

}  // namespace

void HotspotContent::clear() {
  map_.set_area_colours({});
  map_.set_outlines({});
  map_.set_selected_group(-1);
  scene::MapView::Visible visible = map_.visible();
  visible.live_marks = visible.background_marks = visible.routes = true;
  map_.set_visible(visible);
  shown_.reset();
  village_ = -1;
  on_ = false;
}

void HotspotContent::show(const View& view) {
  const hotspot::Answer& answer = *view.inquiry.answer;
  std::vector<scene::Colour> colours;
  std::vector<scene::Outline> outlines;
  const std::vector<double> values = hotspot::per_30_days(answer);
  colours.reserve(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const int bin = answer.bins.empty() ? 0 : static_cast<int>(answer.bins[i]);
    colours.push_back(scene_colour(
        view.inquiry.picture == Picture::counts ? heat(static_cast<float>(values[i] / answer.scale)) : spot(bin)));
    // Beyond chance is said on every picture, so that a high count alone is not taken for it.
    if (bin > 0) outlines.push_back(outline(static_cast<int>(i), bin));
  }
  map_.set_area_colours(std::move(colours));
  map_.set_outlines(std::move(outlines));
}

void HotspotContent::tick(const View& view) {
  if (view.mode != Mode::hotspots) {
    if (on_) clear();
    return;
  }
  if (!on_) {
    on_ = true;
    scene::MapView::Visible visible = map_.visible();
    visible.live_marks = visible.background_marks = visible.routes = false;
    map_.set_visible(visible);
  }
  if (village_ != view.inquiry.where.village) {
    village_ = view.inquiry.where.village;
    map_.set_selected_group(village_);
  }
  if (!view.inquiry.answer || (shown_ == view.inquiry.answer && picture_ == view.inquiry.picture)) return;
  show(view);
  shown_ = view.inquiry.answer;
  picture_ = view.inquiry.picture;
}

}  // namespace lianxun::ui
