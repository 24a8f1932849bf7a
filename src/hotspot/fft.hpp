#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace lianxun::hotspot {

/// Transforms of real planes of one size, in place. A plane has `rows()` rows of `stride()` numbers: `columns()` real
/// numbers and the rest to spare, or `stride() / 2` complex ones, of which the others are the conjugates. Copies share
/// the plan; any number of threads may transform planes of their own at once. FFTW's planner, which is one for the
/// whole program and not made for threads, is behind a lock. In single precision it takes about half the time.
template <class Real>
class BasicFft {
 public:
  /// Throws `std::invalid_argument` for a side below 1.
  BasicFft(int columns, int rows);

  /// The next even product of powers of 2, 3, 5 and 7 from `least` on: what FFTW is fast at.
  [[nodiscard]] static int good_size(int least);

  [[nodiscard]] int columns() const { return columns_; }
  [[nodiscard]] int rows() const { return rows_; }
  [[nodiscard]] std::size_t stride() const { return 2 * (static_cast<std::size_t>(columns_) / 2 + 1); }
  [[nodiscard]] std::size_t numbers() const { return stride() * static_cast<std::size_t>(rows_); }

  /// To complex numbers and back. Back and forth multiplies by columns times rows. `plane` has `numbers()` entries, as
  /// those of a `std::vector` aligned to 16 bytes; throws `std::invalid_argument` for any other.
  void forward(std::span<Real> plane) const;
  void backward(std::span<Real> plane) const;

 private:
  void check(std::span<Real> plane) const;

  int columns_;
  int rows_;
  std::shared_ptr<void> forward_;
  std::shared_ptr<void> backward_;
};

extern template class BasicFft<float>;
extern template class BasicFft<double>;

using Fft = BasicFft<double>;
using SingleFft = BasicFft<float>;

}  // namespace lianxun::hotspot
