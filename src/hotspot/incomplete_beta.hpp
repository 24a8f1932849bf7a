#pragma once

namespace lianxun::hotspot {

/// log Γ(x) for x > 0 to about 1e-15, relative to the larger of it and 1; without the shared sign of `std::lgamma`, so
/// that any number of threads may ask.
[[nodiscard]] double log_gamma(double x);

/// Regularised incomplete beta function I_x(a, b) at x = e^t / (1 + e^t), for a, b > 0: the distribution function of
/// the log odds of a beta variable. By log odds no digits are lost at either end.
[[nodiscard]] double beta_distribution(double t, double a, double b);

/// The t with `beta_distribution(t, a, b)` = p, for p in (0, 1).
[[nodiscard]] double beta_quantile(double p, double a, double b);

}  // namespace lianxun::hotspot
