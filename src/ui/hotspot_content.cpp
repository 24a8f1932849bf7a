#include "ui/hotspot_content.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/map_content.hpp"
#include "ui/ramp.hpp"

namespace lianxun::ui {

namespace {

/// The surer, the more of the line is drawn.
scene::Outline outline(int area, int bin) {
  const scene::Dash dash = bin == 3 ? scene::Dash::solid : bin == 2 ? scene::Dash::dashed : scene::Dash::dotted;
  return {area, dash, scene_colour(colour::text), bin == 1 ? 1.5F : 2.5F};
}

ImU32 fill_of(const hotspot::Answer& answer, std::size_t grid, Picture picture, float share) {
  switch (picture) {
    case Picture::counts:
      return heat(share);
    case Picture::density:
      return heat(0);  // the ground of the raster
    case Picture::significance:
      return spot(answer.bins.empty() ? 0 : static_cast<int>(answer.bins[grid]));
    case Picture::patterns:
      return pattern_colour(answer.patterns ? answer.patterns->patterns[grid] : hotspot::Pattern::none);
  }
  return heat(0);
}

/// Metres of a grid at the end of the scale: a tenth of the ground, so that none hides the next village.
float highest(const hotspot::Ground& ground) {
  shape::Box box;
  for (const auto& area : ground.boundaries->grid_areas) box.add(shape::bounds(area));
  return static_cast<float>(std::max(box.width(), box.height()) / 10);
}

/// In the colours of the counts; what is next to nothing lets the land through.
scene::Raster picture_of(const hotspot::Raster& density, double scale) {
  constexpr std::size_t steps = 256;
  std::array<scene::Colour, steps> colours{};
  for (std::size_t i = 0; i < steps; ++i) {
    const float share = static_cast<float>(i) / (steps - 1);
    colours[i] = scene_colour(heat(share));
    colours[i].a = static_cast<std::uint8_t>(235 * std::min(1.F, share * 12));
  }
  const hotspot::RasterFrame& frame = density.frame;
  scene::Raster out;
  out.box = {frame.origin.x, frame.origin.y, frame.origin.x + frame.cell * frame.columns,
             frame.origin.y + frame.cell * frame.rows};
  out.width = frame.columns;
  out.height = frame.rows;
  out.pixels.reserve(frame.size());
  for (int row = frame.rows - 1; row >= 0; --row) {
    for (int column = 0; column < frame.columns; ++column) {
      const double value = density.at(column, row);
      const double share = std::isfinite(value) ? std::clamp(value / scale, 0.0, 1.0) : 0;
      out.pixels.push_back(colours[static_cast<std::size_t>(std::lround(share * (steps - 1)))]);
    }
  }
  return out;
}

}  // namespace

void HotspotContent::clear() {
  map_.set_area_colours({});
  map_.set_area_heights({});
  map_.set_raster(std::nullopt);
  map_.set_outlines({});
  outline_density(nullptr);
  map_.set_selected_group(-1);
  scene::MapView::Visible visible = map_.visible();
  visible.live_marks = visible.background_marks = visible.routes = true;
  map_.set_visible(visible);
  shown_.reset();
  village_ = -1;
  on_ = false;
}

/// Around places, not along borders: in another line than the outlines of grids.
void HotspotContent::outline_density(std::shared_ptr<const Outlined> outlined) {
  if (outlined_ == outlined) return;
  outlined_ = std::move(outlined);
  std::vector<scene::Stroke> strokes;
  if (outlined_) {
    for (const shape::Ring& ring : outlined_->outline.rings) {
      scene::Stroke stroke;
      stroke.line = ring;
      if (!ring.empty()) stroke.line.push_back(ring.front());
      stroke.colour = scene_colour(colour::text);
      stroke.width = 2.5F;
      strokes.push_back(std::move(stroke));
    }
  }
  map_.set_strokes(std::move(strokes));
}

void HotspotContent::show(const View& view, const hotspot::Answer& answer) {
  const Picture picture = view.inquiry.picture;
  std::vector<scene::Colour> colours;
  std::vector<scene::Outline> outlines;
  std::vector<float> heights;
  const std::vector<double> values = hotspot::per_30_days(answer);
  const float most = view.inquiry.raised ? highest(*answer.ground) : 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const int bin = answer.bins.empty() ? 0 : static_cast<int>(answer.bins[i]);
    const auto share = static_cast<float>(values[i] / answer.scale);
    if (!answer.within.empty() && !answer.within[i]) {
      colours.push_back({0, 0, 0, 0});  // not looked at: land
      if (view.inquiry.raised) heights.push_back(0);
      continue;
    }
    colours.push_back(scene_colour(fill_of(answer, i, picture, share)));
    if (view.inquiry.raised) heights.push_back(std::min(share, 1.F) * most);
    // Beyond chance is said on every picture, so that a high count alone is not taken for it; a density has its own
    // outline, and a pattern is beyond chance by itself.
    const bool outlined = picture == Picture::counts || picture == Picture::significance;
    if (bin > 0 && outlined) outlines.push_back(outline(static_cast<int>(i), bin));
  }
  map_.set_area_colours(std::move(colours));
  map_.set_area_heights(std::move(heights));
  map_.set_outlines(std::move(outlines));
  if (picture == Picture::density && answer.density) {
    map_.set_raster(picture_of(*answer.density, answer.density_scale));
  } else {
    map_.set_raster(std::nullopt);
  }
}

void HotspotContent::tick(const View& view, const std::shared_ptr<const hotspot::Answer>& answer) {
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
  const Inquiry& asked = view.inquiry;
  const bool own = answer == asked.answer;
  outline_density(own && asked.picture == Picture::density && asked.outline() != nullptr ? asked.outlined : nullptr);
  if (!answer || view.shown != answer->ground->boundaries) return;
  if (areas_ != view.shown) {
    areas_ = view.shown;
    shown_.reset();  // the map has forgotten the colours with its areas
  }
  if (shown_ == answer && picture_ == asked.picture && raised_ == asked.raised) return;
  show(view, *answer);
  shown_ = answer;
  picture_ = asked.picture;
  raised_ = asked.raised;
}

}  // namespace lianxun::ui
