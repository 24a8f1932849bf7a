#include "hotspot/waiting.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace lianxun::hotspot {

Waiting waiting(std::vector<Spell> spells) {
  Waiting out;
  out.impossible = std::erase_if(spells, [](const Spell& spell) { return spell.length < domain::Duration::zero(); });
  std::sort(spells.begin(), spells.end(), [](const Spell& a, const Spell& b) { return a.length < b.length; });
  double still = 1;
  for (auto first = spells.begin(); first != spells.end();) {
    const auto last =
        std::find_if(first, spells.end(), [&](const Spell& each) { return each.length != first->length; });
    const auto done = std::count_if(first, last, [](const Spell& each) { return each.done; });
    const auto at_risk = spells.end() - first;
    if (done > 0) {
      still *= static_cast<double>(at_risk - done) / static_cast<double>(at_risk);
      out.steps.push_back({first->length, still});
    }
    out.done += static_cast<std::size_t>(done);
    out.unfinished += static_cast<std::size_t>(last - first - done);
    out.longest = first->length;
    first = last;
  }
  return out;
}

Waiting waiting(const Records& records, const Rows& rows, Until until, domain::Instant now) {
  std::vector<Spell> spells;
  spells.reserve(rows.size());
  for (const auto row : rows) {
    const auto reported = records.reported[row];
    if (reported > now) continue;
    const auto& done = until == Until::handled ? records.handled[row] : records.closed[row];
    const auto& closed = records.closed[row];
    if (done && *done <= now) {
      spells.push_back({*done - reported, true});
    } else {
      const auto known_until = closed && *closed < now ? *closed : now;
      spells.push_back({known_until - reported, false});
    }
  }
  return waiting(std::move(spells));
}

std::optional<domain::Duration> time_for_share(const Waiting& waiting, double share) {
  if (!(share >= 0 && share <= 1))
    throw std::invalid_argument("waiting: a share is between 0 and 1, not " + std::to_string(share));
  constexpr double rounding = 1e-12;  // of the products
  const auto at = std::find_if(waiting.steps.begin(), waiting.steps.end(),
                               [&](const Waiting::Step& step) { return step.still <= 1 - share + rounding; });
  if (at == waiting.steps.end()) return std::nullopt;
  return at->after;
}

std::optional<double> share_within(const Waiting& waiting, domain::Duration time) {
  if (waiting.done + waiting.unfinished == 0) return std::nullopt;
  const auto next = std::find_if(waiting.steps.begin(), waiting.steps.end(),
                                 [&](const Waiting::Step& step) { return step.after > time; });
  const double still = next == waiting.steps.begin() ? 1 : std::prev(next)->still;
  if (time > waiting.longest && still > 0) return std::nullopt;
  return 1 - still;
}

}  // namespace lianxun::hotspot
