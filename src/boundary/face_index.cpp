#include "boundary/face_index.hpp"

#include "shape/predicates.hpp"

namespace lianxun::boundary {

FaceIndex::FaceIndex(std::span<const shape::MultiPolygon> areas) : areas_(areas) {
  std::vector<shape::Box> boxes;
  boxes.reserve(areas.size());
  for (const auto& area : areas) boxes.push_back(shape::bounds(area));
  grid_ = BoxGrid(std::move(boxes));
}

std::vector<int> FaceIndex::holding(shape::Point p) const {
  std::vector<int> out = near({p.x, p.y, p.x, p.y});
  std::erase_if(out, [&](int face) {
    return shape::locate(p, areas_[static_cast<std::size_t>(face)]) != shape::Location::inside;
  });
  return out;
}

}  // namespace lianxun::boundary
