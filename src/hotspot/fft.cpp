#include "hotspot/fft.hpp"

#include <fftw3.h>

#include <mutex>
#include <stdexcept>
#include <vector>

namespace lianxun::hotspot {
namespace {

std::mutex& planner() {
  static std::mutex mutex;
  return mutex;
}

std::shared_ptr<fftw_plan_s> owned(fftw_plan plan) {
  if (plan == nullptr) throw std::runtime_error("fft: FFTW has no plan for this size");
  return {plan, [](fftw_plan_s* each) {
            const std::lock_guard lock(planner());
            fftw_destroy_plan(each);
          }};
}

fftw_complex* as_complex(double* plane) { return reinterpret_cast<fftw_complex*>(plane); }

}  // namespace

Fft::Fft(int columns, int rows) : columns_(columns), rows_(rows) {
  if (columns < 1 || rows < 1) throw std::invalid_argument("fft: a side below 1");
  std::vector<double> plane(doubles());
  fftw_plan forward = nullptr;
  fftw_plan backward = nullptr;
  {
    // measured plans are a quarter faster and take seconds to find
    const std::lock_guard lock(planner());
    forward = fftw_plan_dft_r2c_2d(rows, columns, plane.data(), as_complex(plane.data()), FFTW_ESTIMATE);
    backward = fftw_plan_dft_c2r_2d(rows, columns, as_complex(plane.data()), plane.data(), FFTW_ESTIMATE);
  }
  forward_ = owned(forward);
  backward_ = owned(backward);
}

int Fft::good_size(int least) {
  for (int size = least + least % 2;; size += 2) {
    int rest = size;
    for (const int factor : {2, 3, 5, 7})
      while (rest > 0 && rest % factor == 0) rest /= factor;
    if (rest == 1) return size;
  }
}

void Fft::check(std::span<double> plane) const {
  if (plane.size() != doubles()) throw std::invalid_argument("fft: a plane of another size");
  if (fftw_alignment_of(plane.data()) != 0) throw std::invalid_argument("fft: a plane that is not aligned");
}

void Fft::forward(std::span<double> plane) const {
  check(plane);
  fftw_execute_dft_r2c(forward_.get(), plane.data(), as_complex(plane.data()));
}

void Fft::backward(std::span<double> plane) const {
  check(plane);
  fftw_execute_dft_c2r(backward_.get(), as_complex(plane.data()), plane.data());
}

}  // namespace lianxun::hotspot
