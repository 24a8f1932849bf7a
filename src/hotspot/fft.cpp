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

/// FFTW has its functions twice, under names of their own.
template <class Real>
struct Fftw;

template <>
struct Fftw<double> {
  using Plan = fftw_plan;
  static fftw_complex* complex(double* plane) { return reinterpret_cast<fftw_complex*>(plane); }
  static Plan forward(int rows, int columns, double* plane) {
    return fftw_plan_dft_r2c_2d(rows, columns, plane, complex(plane), FFTW_ESTIMATE);
  }
  static Plan backward(int rows, int columns, double* plane) {
    return fftw_plan_dft_c2r_2d(rows, columns, complex(plane), plane, FFTW_ESTIMATE);
  }
  static void run_forward(void* plan, double* plane) {
    fftw_execute_dft_r2c(static_cast<Plan>(plan), plane, complex(plane));
  }
  static void run_backward(void* plan, double* plane) {
    fftw_execute_dft_c2r(static_cast<Plan>(plan), complex(plane), plane);
  }
  static void destroy(void* plan) { fftw_destroy_plan(static_cast<Plan>(plan)); }
  static int alignment(double* plane) { return fftw_alignment_of(plane); }
};

template <>
struct Fftw<float> {
  using Plan = fftwf_plan;
  static fftwf_complex* complex(float* plane) { return reinterpret_cast<fftwf_complex*>(plane); }
  static Plan forward(int rows, int columns, float* plane) {
    return fftwf_plan_dft_r2c_2d(rows, columns, plane, complex(plane), FFTW_ESTIMATE);
  }
  static Plan backward(int rows, int columns, float* plane) {
    return fftwf_plan_dft_c2r_2d(rows, columns, complex(plane), plane, FFTW_ESTIMATE);
  }
  static void run_forward(void* plan, float* plane) {
    fftwf_execute_dft_r2c(static_cast<Plan>(plan), plane, complex(plane));
  }
  static void run_backward(void* plan, float* plane) {
    fftwf_execute_dft_c2r(static_cast<Plan>(plan), complex(plane), plane);
  }
  static void destroy(void* plan) { fftwf_destroy_plan(static_cast<Plan>(plan)); }
  static int alignment(float* plane) { return fftwf_alignment_of(plane); }
};

template <class Real>
std::shared_ptr<void> owned(typename Fftw<Real>::Plan plan) {
  if (plan == nullptr) throw std::runtime_error("fft: FFTW has no plan for this size");
  return {plan, [](void* each) {
            const std::lock_guard lock(planner());
            Fftw<Real>::destroy(each);
          }};
}

}  // namespace

template <class Real>
BasicFft<Real>::BasicFft(int columns, int rows) : columns_(columns), rows_(rows) {
  if (columns < 1 || rows < 1) throw std::invalid_argument("fft: a side below 1");
  std::vector<Real> plane(numbers());
  typename Fftw<Real>::Plan forward = nullptr;
  typename Fftw<Real>::Plan backward = nullptr;
  {
    // measured plans are a quarter faster and take seconds to find
    const std::lock_guard lock(planner());
    forward = Fftw<Real>::forward(rows, columns, plane.data());
    backward = Fftw<Real>::backward(rows, columns, plane.data());
  }
  forward_ = owned<Real>(forward);
  backward_ = owned<Real>(backward);
}

template <class Real>
int BasicFft<Real>::good_size(int least) {
  for (int size = least + least % 2;; size += 2) {
    int rest = size;
    for (const int factor : {2, 3, 5, 7})
      while (rest > 0 && rest % factor == 0) rest /= factor;
    if (rest == 1) return size;
  }
}

template <class Real>
void BasicFft<Real>::check(std::span<Real> plane) const {
  if (plane.size() != numbers()) throw std::invalid_argument("fft: a plane of another size");
  if (Fftw<Real>::alignment(plane.data()) != 0) throw std::invalid_argument("fft: a plane that is not aligned");
}

template <class Real>
void BasicFft<Real>::forward(std::span<Real> plane) const {
  check(plane);
  Fftw<Real>::run_forward(forward_.get(), plane.data());
}

template <class Real>
void BasicFft<Real>::backward(std::span<Real> plane) const {
  check(plane);
  Fftw<Real>::run_backward(backward_.get(), plane.data());
}

template class BasicFft<float>;
template class BasicFft<double>;

}  // namespace lianxun::hotspot
