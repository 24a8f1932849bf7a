#include "scene/area_index.hpp"

#include <utility>

namespace lianxun::scene {

void AreaIndex::set(std::shared_ptr<const PreparedAreas> areas) {
  made_ = nullptr;
  coming_.drop();
  areas_ = std::move(areas);
}

void AreaIndex::start() {
  if (!areas_) return;
  coming_.start([areas = std::exchange(areas_, nullptr)] {
    const auto& b = *areas->boundaries;
    std::vector<std::string> codes;
    codes.reserve(b.grids.size());
    for (const auto& grid : b.grids) codes.push_back(grid.code);
    auto made = std::make_shared<Made>();
    made->locator = shape::Locator(b.grid_areas, codes);
    for (const auto& area : b.grid_areas) {
      made->anchors.push_back(shape::label_point(area));
      made->boxes.push_back(shape::bounds(area));
    }
    return std::shared_ptr<const Made>(made);
  });
}

bool AreaIndex::collect() {
  if (!has_news()) return false;
  made_ = coming_.take();
  return true;
}

void AreaIndex::wait() {
  start();
  if (coming_.busy()) made_ = coming_.take();
}

const std::vector<shape::Point>& AreaIndex::anchors() const {
  static const std::vector<shape::Point> none;
  return made_ ? made_->anchors : none;
}

const std::vector<shape::Box>& AreaIndex::boxes() const {
  static const std::vector<shape::Box> none;
  return made_ ? made_->boxes : none;
}

}  // namespace lianxun::scene
