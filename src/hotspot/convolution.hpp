#pragma once

#include <algorithm>
#include <functional>
#include <span>
#include <vector>

#include "hotspot/bins.hpp"
#include "hotspot/fft.hpp"
#include "hotspot/raster.hpp"

namespace lianxun::hotspot {

/// Sums of one radial function around many weighted points, at the centre of each cell of a frame: points into bins,
/// there and back by FFT. The function's transform is kept: further points cost their binning and two transforms.
///
/// The shape of the bins is divided out so that what remains is, of all functions that bins of that shape can give, the
/// one nearest to the true one in the mean square over all places of a point within its cell (the optimal influence
/// function of Hockney and Eastwood 1988, section 8-3). The mean error is 0, so that errors of many points cancel.
///
/// Bins are added up in double precision and transformed in single: its rounding is a ten-millionth of the peak, far
/// below what the bins themselves leave. The function's transform is computed in double.
///
/// A copy has its own bins and shares nothing that changes: one object for each thread.
class Convolution {
 public:
  using Radial = std::function<double(double squared_metres)>;

  /// `radial` is 0 beyond `support` metres. Throws as `check_frame` does, and `domain::BadArgument` when the frame with
  /// the support around it has more than `most_cells`.
  Convolution(const RasterFrame& frame, const Radial& radial, double support);

  /// `add_all` is called with a function `add(point, weight)`; points that are out of reach or not finite add nothing.
  template <class AddAll>
  [[nodiscard]] Raster sum_weighted(AddAll add_all) {
    std::ranges::fill(plane_, 0.0);
    add_all([this](shape::Point p, double weight) { bins_.add(plane_, p, weight); });
    return transformed();
  }

  /// Each point with weight 1.
  [[nodiscard]] Raster sum(std::span<const shape::Point> points);

  [[nodiscard]] const RasterFrame& frame() const { return frame_; }
  /// How many numbers are transformed.
  [[nodiscard]] std::size_t size() const { return plane_.size(); }

 private:
  [[nodiscard]] Raster transformed();
  void prepare(const Radial& radial, double support);

  RasterFrame frame_;
  int margin_;  // bins around the frame, on each side at least
  SingleFft fft_;
  Bins bins_;
  std::vector<double> plane_;     // of bins
  std::vector<float> transform_;  // the same as FFTW has it
  std::vector<float> influence_;  // real, as the function is even; one for each complex number of the plane
};

}  // namespace lianxun::hotspot
