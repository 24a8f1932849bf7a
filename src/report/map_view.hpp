#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "report/canvas.hpp"
#include "shape/box.hpp"
#include "shape/polygon.hpp"

namespace lianxun::report {

/// The working CRS on paper: north up, the same scale both ways, `content` in the middle of the frame with a
/// margin around it.
class MapView {
 public:
  MapView(const shape::Box& content, const Frame& frame, double margin) : frame_(frame), centre_(content.centre()) {
    constexpr double least = 400;  // metres across: a single stop still shows where it is
    scale_ = std::min((frame.width - 2 * margin) / std::max(content.width(), least),
                      (frame.height - 2 * margin) / std::max(content.height(), least));
  }

  [[nodiscard]] double points_per_metre() const { return scale_; }
  [[nodiscard]] shape::Point operator()(shape::Point p) const {
    return {frame_.x + frame_.width / 2 + (p.x - centre_.x) * scale_,
            frame_.y + frame_.height / 2 - (p.y - centre_.y) * scale_};
  }
  [[nodiscard]] shape::Line operator()(const shape::Line& line) const {
    shape::Line result;
    result.reserve(line.size());
    for (const shape::Point p : line) result.push_back((*this)(p));
    return result;
  }
  /// All rings, holes too.
  [[nodiscard]] std::vector<shape::Ring> operator()(const shape::MultiPolygon& area) const {
    std::vector<shape::Ring> rings;
    for (const auto& polygon : area) {
      rings.push_back((*this)(polygon.outer));
      for (const auto& hole : polygon.holes) rings.push_back((*this)(hole));
    }
    return rings;
  }
  /// The ground that the frame shows.
  [[nodiscard]] shape::Box ground() const {
    const double half_width = frame_.width / 2 / scale_;
    const double half_height = frame_.height / 2 / scale_;
    return {centre_.x - half_width, centre_.y - half_height, centre_.x + half_width, centre_.y + half_height};
  }

 private:
  Frame frame_;
  shape::Point centre_;
  double scale_ = 1;
};

/// A round length of about a fifth of the frame.
struct ScaleBar {
  double width = 0;  // points
  std::string text;
};

[[nodiscard]] inline ScaleBar scale_bar(const MapView& view, const Frame& frame) {
  const double target = frame.width / 5 / view.points_per_metre();
  const double power = std::pow(10, std::floor(std::log10(target)));
  const double length = target >= 5 * power ? 5 * power : target >= 2 * power ? 2 * power : power;
  const bool kilometres = length >= 1000;
  return {length * view.points_per_metre(),
          std::to_string(std::lround(kilometres ? length / 1000 : length)) + (kilometres ? " km" : " m")};
}

}  // namespace lianxun::report
