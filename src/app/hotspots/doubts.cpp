#include "app/hotspots/doubts.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "domain/error.hpp"

namespace lianxun::app::hotspots {

namespace {

using hotspot::Doubt;

constexpr std::array words{
    std::pair{Doubt::default_geocode, "default"},
    std::pair{Doubt::duplicate, "duplicate"},
    std::pair{Doubt::unlocated, "unlocated"},
    std::pair{Doubt::outside, "outside"},
    std::pair{Doubt::closed_before_reported, "closed-early"},
    std::pair{Doubt::handled_before_reported, "handled-early"},
    std::pair{Doubt::in_future, "future"},
};

std::string all_words() {
  std::string out;
  for (const auto& each : words) {
    if (!out.empty()) out += ", ";
    out += each.second;
  }
  return out;
}

}  // namespace

const char* word(Doubt doubt) {
  const auto* at = std::find_if(words.begin(), words.end(), [doubt](const auto& each) { return each.first == doubt; });
  return at->second;
}

std::set<Doubt> parse_doubts(const std::string& text) {
  std::set<Doubt> out;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, ',');) {
    const auto* at =
        std::find_if(words.begin(), words.end(), [&part](const auto& each) { return part == each.second; });
    if (at == words.end()) {
      throw domain::BadArgument("--without " + part + ": take some of " + all_words());
    }
    out.insert(at->first);
  }
  return out;
}

}  // namespace lianxun::app::hotspots
