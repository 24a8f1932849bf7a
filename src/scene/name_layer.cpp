#include "scene/name_layer.hpp"

#include <algorithm>
#include <cmath>

namespace lianxun::scene {
namespace {

enum Rank : int { free_labels = 0, grids = 300, selected_grids = 400, villages = 500 };

Font font_of(double size, double scale, bool bold) {
  return {std::max(static_cast<int>(std::lround(size * scale)), 6), bold};
}

}  // namespace

void NameLayer::set_areas(std::shared_ptr<const PreparedAreas> areas) {
  areas_ = std::move(areas);
  group_names_.clear();
  area_names_.clear();
  if (!areas_) return;
  for (const auto& village : areas_->boundaries->villages) group_names_.push_back(village.name);
  for (const auto& grid : areas_->boundaries->grids) area_names_.push_back(grid.name);
}

void NameLayer::set_names(std::vector<std::string> groups, std::vector<std::string> areas) {
  group_names_ = std::move(groups);
  area_names_ = std::move(areas);
}

void NameLayer::paint(const View& view, const Ground& ground, const MapStyle& style, std::vector<LabelRequest> requests,
                      Painter& painter) const {
  const AreaIndex& index = ground.index;
  const PrismLayer& prisms = ground.prisms;
  const std::vector<int>& selected = ground.selected;
  const MapView::Visible& visible = ground.visible;
  if (!visible.labels) return;
  std::vector<Name> names(requests.size(), Name{nullptr, {}, {}});
  // Names outside the view take part as far as they can push one inside it aside: panning then changes nothing.
  const double beyond = 260 * view.scale;
  shape::Box seen;
  for (const double dx : {-beyond, view.viewport.width + beyond}) {
    for (const double dy : {-beyond, view.viewport.height + beyond}) {
      seen.add(to_world(view.camera, view.viewport, {view.viewport.x + dx, view.viewport.y + dy}));
    }
  }
  const auto ask = [&](const std::string& text, shape::Point at, float above, Font font, Colour colour, int rank,
                       std::size_t id, bool beside) {
    const double halo = GlyphAtlas::halo_radius(font);
    const double width = painter.atlas().width(text, font) + 2 * halo;
    const double height = 1.2 * font.pixels + 2 * halo;
    const auto kind = rank == villages ? LabelRequest::Kind::needed : LabelRequest::Kind::name;
    LabelRequest request{
        to_screen(view.camera, view.viewport, at, static_cast<double>(above)), width, height, rank, id, kind, {}};
    if (beside) {
      const double side = width / 2 + 10 * view.scale;
      const double up = height / 2 + 8 * view.scale;
      request.offsets = {{side, 0}, {-side, 0}, {0, up}, {0, -up}};
    } else {
      for (const double dy : {0.0, -0.6, 0.6, -1.0, 1.0, -1.6, 1.6}) {
        for (const double dx : {0.0, -0.4, 0.4, -0.7, 0.7}) request.offsets.push_back({dx * width, dy * height});
      }
    }
    requests.push_back(std::move(request));
    names.push_back({&text, font, colour});
  };

  if (areas_) {
    const Font village_font = font_of(22, view.scale, true);
    // Among thousands of villages only a name that its village holds says which one it is.
    const double most = areas_->anchor.size() > 200 ? 0.9 : 1.5;
    for (std::size_t g = 0; g < areas_->anchor.size() && g < group_names_.size(); ++g) {
      if (group_names_[g].empty() || areas_->group_box[g].empty() || !seen.contains(areas_->anchor[g])) continue;
      // a name much wider than its village would say nothing about where it is
      const double room =
          std::max(areas_->group_box[g].width(), areas_->group_box[g].height()) / view.camera.metres_per_pixel;
      if (painter.atlas().width(group_names_[g], village_font) > most * room) continue;
      ask(group_names_[g], areas_->anchor[g], prisms.height(index.find(areas_->anchor[g])), village_font, style.text,
          villages, g, false);
      // a name that gives way to a symbol must not end up in the village next to its own
      const auto elsewhere = [&, anchor = requests.back().at, group = static_cast<int>(g)](shape::Point offset) {
        const int area = index.find(to_world(view.camera, view.viewport, {anchor.x + offset.x, anchor.y + offset.y}));
        return area >= 0 && areas_->group[static_cast<std::size_t>(area)] != group;
      };
      auto& offsets = requests.back().offsets;
      offsets.erase(std::remove_if(offsets.begin() + 1, offsets.end(), elsewhere), offsets.end());
    }
    const Font grid_font = font_of(18, view.scale, false);
    const auto& anchors = index.anchors();
    // All grids get their names at one scale, not the large ones long before the others.
    const double extent = areas_->extent.width() * areas_->extent.height() /
                          static_cast<double>(std::max<std::size_t>(anchors.size(), 1));
    const bool near_enough = std::sqrt(extent) / view.metres_per_unit() > 88;
    std::vector<char> chosen(anchors.size(), 0);
    for (const int area : selected) {
      if (area >= 0 && static_cast<std::size_t>(area) < chosen.size()) chosen[static_cast<std::size_t>(area)] = 1;
    }
    for (std::size_t i = 0; i < anchors.size() && i < area_names_.size(); ++i) {
      if (area_names_[i].empty() || !seen.contains(anchors[i])) continue;
      const shape::Box& box = index.boxes()[i];
      const double width = box.width() / view.camera.metres_per_pixel;
      const double height = box.height() / view.camera.metres_per_pixel;
      const bool bold = chosen[i] != 0;
      if (!bold && (!visible.area_labels || !near_enough || height < 1.6 * grid_font.pixels ||
                    width < 1.2 * painter.atlas().width(area_names_[i], grid_font))) {
        continue;
      }
      ask(area_names_[i], anchors[i], prisms.height(static_cast<int>(i)), Font{grid_font.pixels, bold},
          bold ? style.selected : style.text_secondary, bold ? selected_grids : grids, i, false);
    }
  }
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    const Label& label = labels_[i];
    if (label.text.empty() || view.metres_per_unit() > label.max_metres_per_pixel || !seen.contains(label.at)) continue;
    ask(label.text, label.at, 0, font_of(label.size, view.scale, false), label.colour, free_labels + label.rank, i,
        true);
  }

  for (const PlacedLabel& placed : layout_labels(requests, 4 * view.scale)) {
    const Name& name = names[placed.request];
    if (name.text) painter.text(placed.centre, *name.text, name.font, name.colour, true);
  }
}

}  // namespace lianxun::scene
