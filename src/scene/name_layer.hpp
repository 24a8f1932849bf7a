#pragma once

#include <string>
#include <vector>

#include "scene/area_index.hpp"
#include "scene/label_layout.hpp"
#include "scene/layers.hpp"
#include "scene/map.hpp"
#include "scene/painter.hpp"
#include "scene/prism_layer.hpp"

namespace lianxun::scene {

/// All names on the map: villages, then selected grids, then grids when they are large enough to hold theirs, then free
/// labels.
class NameLayer {
 public:
  void set_areas(std::shared_ptr<const PreparedAreas> areas);
  void set_names(std::vector<std::string> groups, std::vector<std::string> areas);
  void set_labels(std::vector<Label> labels) { labels_ = std::move(labels); }

  /// `requests` comes with room taken by others; the names that find a place are painted.
  struct Ground {
    const AreaIndex& index;
    const PrismLayer& prisms;
    const std::vector<int>& selected;
    const MapView::Visible& visible;
  };
  void paint(const View& view, const Ground& ground, const MapStyle& style, std::vector<LabelRequest> requests,
             Painter& painter) const;

 private:
  struct Name {
    const std::string* text;
    Font font;
    Colour colour;
  };

  std::shared_ptr<const PreparedAreas> areas_;
  std::vector<std::string> group_names_;
  std::vector<std::string> area_names_;
  std::vector<Label> labels_;
};

}  // namespace lianxun::scene
