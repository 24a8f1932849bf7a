#include "boundary/renumber.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "shape/centroid.hpp"

namespace lianxun::boundary {

namespace {

constexpr std::size_t village_digits = 12;
constexpr int most = 999;

bool all_digits(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Of a code of the village with three digits behind it; 0: it is not one of its.
int number_in(const std::string& village, const std::string& code) {
  if (code.size() != village.size() + 3 || !code.starts_with(village) || !all_digits(code)) return 0;
  int out = 0;
  std::from_chars(code.data() + village.size(), code.data() + code.size(), out);
  return out;
}

std::string code_of(const std::string& village, int number) {
  const std::string digits = std::to_string(number);
  return village + std::string(3 - digits.size(), '0') + digits;
}

domain::Message full(const std::string& village) { return {"village {} has no numbers left below 1000", {village}}; }

std::optional<domain::Message> bad_village(const Draft& draft, std::span<const std::string> villages) {
  for (std::size_t face = 0; face < draft.faces.size(); ++face) {
    const int village = draft.villages[face];
    if (draft.faces[face].empty()) continue;
    const bool known = village >= 0 && static_cast<std::size_t>(village) < villages.size();
    const std::string code = known ? villages[static_cast<std::size_t>(village)] : std::string();
    if (code.size() == village_digits && all_digits(code)) continue;
    return domain::Message{"village code '{}' does not have twelve digits", {code}};
  }
  return {};
}

/// Positions in the order of their numbers.
std::vector<std::size_t> in_bands(const std::vector<shape::Point>& centroids) {
  std::vector<std::size_t> order(centroids.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::size_t band = 1;
  while (band * band < order.size()) ++band;
  const auto from_north = [&](std::size_t a, std::size_t b) { return centroids[a].y > centroids[b].y; };
  const auto from_west = [&](std::size_t a, std::size_t b) { return centroids[a].x < centroids[b].x; };
  std::stable_sort(order.begin(), order.end(), from_north);
  for (std::size_t first = 0; first < order.size(); first += band) {
    const auto begin = order.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(first + band, order.size()));
    std::stable_sort(begin, end, from_west);
  }
  return order;
}

}  // namespace

std::optional<std::string> next_code(const std::string& village, std::span<const std::string> ever_used) {
  int highest = 0;
  for (const std::string& code : ever_used) highest = std::max(highest, number_in(village, code));
  if (highest >= most) return std::nullopt;
  return code_of(village, highest + 1);
}

std::variant<Codes, domain::Message> renumbered(const Draft& draft, std::span<const std::string> villages) {
  if (auto message = bad_village(draft, villages)) return *std::move(message);
  std::map<int, std::vector<std::size_t>> faces_of;
  for (std::size_t face = 0; face < draft.faces.size(); ++face) {
    if (!draft.faces[face].empty()) faces_of[draft.villages[face]].push_back(face);
  }
  Codes out(draft.faces.size());
  for (const auto& [village, faces] : faces_of) {
    const std::string& code = villages[static_cast<std::size_t>(village)];
    if (faces.size() > static_cast<std::size_t>(most)) return full(code);
    std::vector<shape::Point> centroids;
    for (const std::size_t face : faces) centroids.push_back(shape::centroid(draft.faces[face]));
    int number = 0;
    for (const std::size_t i : in_bands(centroids)) out[faces[i]] = code_of(code, ++number);
  }
  return out;
}

}  // namespace lianxun::boundary
