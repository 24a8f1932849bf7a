#include "hotspot/confidence.hpp"

#include <stdexcept>

#include "hotspot/fdr.hpp"

namespace lianxun::hotspot {

std::vector<Confidence> confidences(std::span<const double> z, std::span<const double> p, bool fdr) {
  if (z.size() != p.size()) throw std::invalid_argument("confidence: z and p of different length");
  const std::vector<double> levels = fdr ? benjamini_hochberg(p) : std::vector<double>(p.begin(), p.end());
  std::vector<Confidence> result(z.size());
  for (std::size_t i = 0; i < z.size(); ++i) result[i] = confidence(z[i], levels[i]);
  return result;
}

std::vector<Confidence> confidences(std::span<const double> z, std::span<const Tails> tails, bool fdr) {
  if (z.size() != tails.size()) throw std::invalid_argument("confidence: z and tails of different length");
  std::vector<double> directions(z.size());
  for (std::size_t i = 0; i < z.size(); ++i) {
    const int direction = tails[i].direction();
    directions[i] = direction * z[i] > 0 ? direction : 0;
  }
  return confidences(directions, two_sided(tails), fdr);
}

}  // namespace lianxun::hotspot
