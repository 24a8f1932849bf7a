#include "boundary/edits/chain.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace lianxun::boundary {

using shape::Vertex;

namespace {

bool in_order(const Chain::Term& s, const Chain::Term& t) {
  return before(s.edge.a, t.edge.a) || (s.edge.a == t.edge.a && before(s.edge.b, t.edge.b));
}

struct Less {
  bool operator()(Vertex a, Vertex b) const { return before(a, b); }
};

/// Directed edges of which no two begin at the same vertex.
class Ways {
 public:
  /// False if another begins or ends where it does, or it is there several times.
  bool add(const Chain::Term& term) {
    return term.times == 1 && next_.emplace(term.edge.a, term.edge.b).second && ends_.insert(term.edge.b).second;
  }
  [[nodiscard]] bool passes(Vertex v) const { return next_.contains(v) || ends_.contains(v); }
  [[nodiscard]] bool starts(Vertex v) const { return next_.contains(v); }
  [[nodiscard]] const auto& edges() const { return next_; }

  /// From a vertex on to the next one that the other ways have too; the edges are taken out.
  std::vector<Vertex> take(Vertex from, const Ways& other) {
    std::vector<Vertex> way{from};
    for (auto at = next_.find(from); at != next_.end(); at = next_.find(way.back())) {
      way.push_back(at->second);
      next_.erase(at);
      if (other.passes(way.back())) break;
    }
    return way;
  }

 private:
  std::map<Vertex, Vertex, Less> next_;
  std::set<Vertex, Less> ends_;
};

}  // namespace

void Chain::add(const std::vector<VertexRing>& rings) {
  for (const auto& ring : rings) {
    Vertex from = ring.vertices.back();
    for (const Vertex to : ring.vertices) {
      terms_.push_back(before(from, to) ? Term{{from, to}, 1} : Term{{to, from}, -1});
      from = to;
    }
  }
}

std::vector<Chain::Term> Chain::terms() const {
  std::vector<Term> sorted = terms_;
  std::sort(sorted.begin(), sorted.end(), in_order);
  std::vector<Term> out;
  for (std::size_t first = 0; first < sorted.size();) {
    Term sum = sorted[first];
    std::size_t end = first + 1;
    for (; end < sorted.size() && sorted[end].edge == sum.edge; ++end) sum.times += sorted[end].times;
    if (sum.times < 0) sum = {{sum.edge.b, sum.edge.a}, -sum.times};
    if (sum.times != 0) out.push_back(sum);
    first = end;
  }
  std::sort(out.begin(), out.end(), in_order);
  return out;
}

ChainDifference difference(const Chain& before, const Chain& after) {
  const auto was = before.terms();
  const auto is = after.terms();
  const auto same = [](const Chain::Term& s, const Chain::Term& t) { return s.edge == t.edge && s.times == t.times; };
  ChainDifference out;
  Ways removed;
  Ways added;
  auto w = was.begin();
  auto i = is.begin();
  while (w != was.end() || i != is.end()) {
    if (w != was.end() && i != is.end() && same(*w, *i)) {
      ++w;
      ++i;
      continue;
    }
    const bool earlier = i == is.end() || (w != was.end() && !in_order(*i, *w));
    const Chain::Term& term = earlier ? *w++ : *i++;
    if (!(earlier ? removed : added).add(term)) {
      out.unexplained = term.edge.a;
      return out;
    }
  }
  const Ways all_added = added;
  const Ways all_removed = removed;
  std::vector<Vertex> starts;
  for (const auto& [from, to] : removed.edges()) {
    if (all_added.passes(from)) starts.push_back(from);
  }
  for (const Vertex from : starts) {
    Detour detour{removed.take(from, all_added), added.take(from, all_removed)};
    if (!(detour.before.back() == detour.after.back()) || detour.after.size() < 2) {
      out.unexplained = from;
      return out;
    }
    out.detours.push_back(std::move(detour));
  }
  // Rings that vanish or come up have no end in common with anything.
  if (!removed.edges().empty()) out.unexplained = removed.edges().begin()->first;
  if (!added.edges().empty()) out.unexplained = added.edges().begin()->first;
  return out;
}

bool within_a_millimetre(const Detour& detour) {
  if (detour.before.size() > 2 && detour.after.size() > 2) return false;
  const auto& way = detour.before.size() > 2 ? detour.before : detour.after;
  const auto dx = static_cast<double>(way.back().x - way.front().x);
  const auto dy = static_cast<double>(way.back().y - way.front().y);
  const double squared = dx * dx + dy * dy;
  double along = 0;
  for (std::size_t i = 1; i < way.size(); ++i) {
    const auto x = static_cast<double>(way[i].x - way.front().x);
    const auto y = static_cast<double>(way[i].y - way.front().y);
    const double next = x * dx + y * dy;
    const double aside = x * dy - y * dx;
    if (next <= along || next > squared || aside * aside > squared) return false;
    along = next;
  }
  return true;
}

}  // namespace lianxun::boundary
