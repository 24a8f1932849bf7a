#include "boundary/renumber.hpp"

#include <algorithm>
#include <charconv>

#include "shape/band_order.hpp"
#include "shape/centroid.hpp"

namespace lianxun::boundary {

namespace {

constexpr std::size_t village_digits = 12;
constexpr int most = 999;

bool all_digits(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string code_of(const std::string& village, int number) {
  const std::string digits = std::to_string(number);
  return village + std::string(3 - digits.size(), '0') + digits;
}

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

}  // namespace

int number_in(const std::string& village, const std::string& code) {
  if (code.size() != village.size() + 3 || !code.starts_with(village) || !all_digits(code)) return 0;
  int out = 0;
  std::from_chars(code.data() + village.size(), code.data() + code.size(), out);
  return out;
}

std::optional<std::string> next_code(const std::string& village, std::span<const std::string> ever_used) {
  int highest = 0;
  for (const std::string& code : ever_used) highest = std::max(highest, number_in(village, code));
  if (highest >= most) return std::nullopt;
  return code_of(village, highest + 1);
}

domain::Message no_number_left(const std::string& village) {
  return {"village {} has no numbers left below 1000", {village}};
}

std::vector<int> in_order_of_rule(const Draft& draft, std::span<const int> faces) {
  std::vector<shape::Point> centroids;
  for (const int face : faces) centroids.push_back(shape::centroid(draft.faces[static_cast<std::size_t>(face)]));
  std::vector<int> out;
  for (const std::size_t at : shape::band_order(centroids)) out.push_back(faces[at]);
  return out;
}

std::map<int, int> new_numbers(const Change& change) {
  std::map<int, int> out;
  for (const Change::Face& lost : change.faces) {
    if (lost.before.empty() || !lost.after.empty()) continue;
    const auto begun = std::find_if(change.faces.begin(), change.faces.end(), [&lost](const Change::Face& each) {
      return each.before.empty() && each.village == lost.village && each.after == lost.before;
    });
    if (begun != change.faces.end()) out[lost.face] = begun->face;
  }
  return out;
}

std::variant<Codes, domain::Message> renumbered(const Draft& draft, std::span<const std::string> villages) {
  if (auto message = bad_village(draft, villages)) return *std::move(message);
  std::map<int, std::vector<int>> faces_of;
  for (std::size_t face = 0; face < draft.faces.size(); ++face) {
    if (!draft.faces[face].empty()) faces_of[draft.villages[face]].push_back(static_cast<int>(face));
  }
  Codes out(draft.faces.size());
  for (const auto& [village, faces] : faces_of) {
    const std::string& code = villages[static_cast<std::size_t>(village)];
    if (faces.size() > static_cast<std::size_t>(most)) return no_number_left(code);
    int number = 0;
    for (const int face : in_order_of_rule(draft, faces)) {
      out[static_cast<std::size_t>(face)] = code_of(code, ++number);
    }
  }
  return out;
}

}  // namespace lianxun::boundary
