#include "boundary/place_grid.hpp"

#include <algorithm>
#include <cmath>

namespace lianxun::boundary {
namespace {

constexpr double places_in_a_square = 8;
constexpr double most_squares_in_a_row = 4096;

}  // namespace

PlaceGrid::PlaceGrid(std::span<const Place> places) {
  for (const Place& place : places)
    if (std::isfinite(place.at.x) && std::isfinite(place.at.y)) all_.add(place.at);
  if (all_.empty()) return;
  const double across = std::max(all_.width(), all_.height());
  const double wanted = std::sqrt(static_cast<double>(places.size()) / places_in_a_square);
  side_ = std::max(across / std::clamp(std::floor(wanted), 1.0, most_squares_in_a_row), 1e-3);
  columns_ = static_cast<std::size_t>(all_.width() / side_) + 1;
  rows_ = static_cast<std::size_t>(all_.height() / side_) + 1;
  starts_.assign(columns_ * rows_ + 1, 0);
  const auto for_each = [&](const auto& visit) {
    for (std::size_t i = places.size(); i-- > 0;)
      if (all_.contains(places[i].at)) visit(row(places[i].at.y) * columns_ + column(places[i].at.x), i);
  };
  for_each([this](std::size_t square, std::size_t) { ++starts_[square]; });
  std::uint32_t end = 0;
  for (std::uint32_t& start : starts_) start = end += start;
  items_.resize(end);
  for_each([this](std::size_t square, std::size_t i) { items_[--starts_[square]] = static_cast<int>(i); });
}

std::size_t PlaceGrid::column(double x) const {
  return std::min(static_cast<std::size_t>(std::max(x - all_.min_x, 0.0) / side_), columns_ - 1);
}

std::size_t PlaceGrid::row(double y) const {
  return std::min(static_cast<std::size_t>(std::max(y - all_.min_y, 0.0) / side_), rows_ - 1);
}

std::vector<int> PlaceGrid::in(const shape::Box& box, std::span<const Place> places) const {
  std::vector<int> out;
  if (all_.empty() || box.empty() || !all_.intersects(box)) return out;
  for (std::size_t y = row(box.min_y); y <= row(box.max_y); ++y)
    for (std::size_t i = starts_[y * columns_ + column(box.min_x)]; i < starts_[y * columns_ + column(box.max_x) + 1];
         ++i)
      if (box.contains(places[static_cast<std::size_t>(items_[i])].at)) out.push_back(items_[i]);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace lianxun::boundary
