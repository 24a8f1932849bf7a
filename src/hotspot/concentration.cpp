#include "hotspot/concentration.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <stdexcept>
#include <string>

namespace lianxun::hotspot {
namespace {

void check_share(double share) {
  if (!(share >= 0 && share <= 1))
    throw std::invalid_argument("concentration: a share is between 0 and 1, not " + std::to_string(share));
}

double gini(const Concentration& all) {
  const auto n = static_cast<double>(all.places);
  const auto c = static_cast<double>(all.incidents);
  double ranked = 0;  // sum of the share of each place times its rank from the least on
  for (std::size_t i = 0; i < all.counts.size(); ++i)
    ranked += static_cast<double>(all.places - i) * static_cast<double>(all.counts[i]) / c;
  return std::max(1 / c, 1 / n) * (2 * ranked - n - 1) - std::max(n / c, 1.0) + 1;
}

}  // namespace

Concentration concentration(std::vector<std::int64_t> counts, std::size_t places) {
  Concentration out;
  if (counts.size() > places)
    throw std::invalid_argument("concentration: " + std::to_string(counts.size()) + " counts for " +
                                std::to_string(places) + " places");
  std::sort(counts.begin(), counts.end(), std::greater<>());
  if (!counts.empty() && counts.back() < 0) throw std::invalid_argument("concentration: a count is negative");
  std::erase(counts, 0);
  out.counts = std::move(counts);
  out.places = places;
  out.incidents = std::accumulate(out.counts.begin(), out.counts.end(), std::int64_t{0});
  if (out.incidents > 0) out.gini = gini(out);
  return out;
}

double places_with(const Concentration& concentration, double share) {
  check_share(share);
  if (concentration.incidents == 0) return 0;
  constexpr double rounding = 1e-9;  // of an incident
  const double wanted = share * static_cast<double>(concentration.incidents) - rounding;
  std::int64_t sum = 0;
  std::size_t taken = 0;
  while (static_cast<double>(sum) < wanted) sum += concentration.counts[taken++];
  return static_cast<double>(taken) / static_cast<double>(concentration.places);
}

double incidents_in(const Concentration& concentration, double share) {
  check_share(share);
  if (concentration.incidents == 0) return 0;
  double places = share * static_cast<double>(concentration.places);
  double sum = 0;
  for (const auto count : concentration.counts) {
    sum += std::clamp(places, 0.0, 1.0) * static_cast<double>(count);
    places -= 1;
  }
  return sum / static_cast<double>(concentration.incidents);
}

}  // namespace lianxun::hotspot
