#include "hotspot/study_area.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "hotspot/convolution.hpp"
#include "hotspot/scan_lines.hpp"

namespace lianxun::hotspot {

StudyArea::StudyArea(const shape::MultiPolygon& area, const RasterFrame& frame, const Kernel& kernel) {
  const KernelValue value(kernel);
  Convolution convolution(frame, value, value.support());
  const int around = static_cast<int>(std::ceil(value.support() / frame.cell)) + 1;
  shares_ = convolution.sum_weighted([&](auto add) {
    visit_pieces(area, frame, around, [&](shape::Point p, double square_metres) { add(p, square_metres / 1e6); });
  });
  const std::vector<bool> inside = centres_inside(area, frame);
  for (std::size_t i = 0; i < inside.size(); ++i)
    shares_.values[i] = inside[i] ? std::clamp(shares_.values[i], 0.0, 1.0) : std::numeric_limits<double>::quiet_NaN();
}

Raster StudyArea::corrected(Raster density) const {
  if (density.frame != shares_.frame || density.values.size() != shares_.values.size())
    throw std::invalid_argument("study area: a density on another frame");
  for (std::size_t i = 0; i < density.values.size(); ++i) {
    const double share = shares_.values[i];
    density.values[i] = share >= least_share ? density.values[i] / share : std::numeric_limits<double>::quiet_NaN();
  }
  return density;
}

}  // namespace lianxun::hotspot
