#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "boundary/renumber.hpp"
#include "boundary/sketch.hpp"

namespace lianxun::boundary {
namespace {

using domain::Grid;
using domain::GridCode;
using domain::PlanEdit;
using domain::PlanGrid;

/// The grid whose ground the new one is cut from: of those that lose ground the one that loses most.
const Grid& parent_of(const Sketch& sketch, const Change& change, int village) {
  const Change::Face* best = nullptr;
  double most = 0;
  for (const Change::Face& each : change.faces) {
    if (each.before.empty() || each.village != village) continue;
    const double lost = shape::area(each.before) - shape::area(each.after);
    if (best == nullptr || lost > most) {
      best = &each;
      most = lost;
    }
  }
  if (best == nullptr) throw std::invalid_argument("a new grid takes ground from nobody");
  return sketch.grids[static_cast<std::size_t>(best->face)];
}

/// A name that says the number says another one: where just one of its numbers is it.
std::string with_number(const std::string& name, int from, int to) {
  std::string out = name;
  int found = 0;
  for (std::size_t at = 0; at < name.size();) {
    std::size_t end = at;
    while (end < name.size() && name[end] >= '0' && name[end] <= '9') ++end;
    if (end == at) {
      ++at;
      continue;
    }
    if (end - at <= 3 && std::stoi(name.substr(at, end - at)) == from) {
      out = name.substr(0, at) + std::to_string(to) + name.substr(end);
      ++found;
    }
    at = end;
  }
  return found == 1 ? out : name;
}

/// A grid under another number.
Grid renumbered(Grid grid, const GridCode& code) {
  if (const int from = number_in(grid.village, grid.code); from > 0) {
    const int to = number_in(grid.village, code);
    grid.name = with_number(grid.name, from, to);
    grid.name_en = with_number(grid.name_en, from, to);
  }
  grid.code = code;
  return grid;
}

/// A new grid has what the one has that its ground is cut from, but for what is its own.
Grid cut_from(Grid grid, const GridCode& code) {
  grid.name.clear();
  grid.name_en.clear();
  grid.code = code;
  return grid;
}

/// Who lives where is known by grid only: what a grid loses it loses evenly over its ground, and those of its village
/// that gain share it by what they gain.
void share_residents(std::vector<PlanGrid>& grids) {
  struct Village {
    double lost = 0;    // people
    double gained = 0;  // ground
    bool known = true;
  };
  std::map<domain::VillageCode, Village> villages;
  for (const PlanGrid& each : grids) {
    const double before = shape::area(each.before);
    const double after = shape::area(each.after);
    Village& village = villages[each.grid.village];
    village.gained += std::max(0.0, after - before);
    if (after >= before) continue;
    village.known = village.known && each.grid.residents.has_value();
    village.lost += each.grid.residents.value_or(0) * (before - after) / before;
  }
  for (PlanGrid& each : grids) {
    const double before = shape::area(each.before);
    const double after = shape::area(each.after);
    const Village& village = villages[each.grid.village];
    auto& residents = each.grid.residents;
    if (before == after || (before > 0 && !residents)) continue;
    const double had = before > 0 ? *residents : 0;
    if (after < before) {
      residents = static_cast<int>(std::lround(had * after / before));
    } else if (village.known) {
      residents = static_cast<int>(std::lround(had + village.lost * (after - before) / village.gained));
    } else {
      residents.reset();
    }
  }
}

}  // namespace

std::variant<NewCodes, domain::Message> new_codes(const Sketch& sketch, const Change& change,
                                                  const std::vector<GridCode>& used) {
  std::vector<GridCode> ever_used = used;
  for (const auto& [code, face] : sketch.face_of) ever_used.push_back(code);
  NewCodes out;
  for (const Change::Face& each : change.faces) {
    if (static_cast<std::size_t>(each.face) < sketch.grids.size()) continue;
    const auto& village = sketch.base->villages.at(static_cast<std::size_t>(each.village)).code;
    const auto code = next_code(village, ever_used);
    if (!code) return no_number_left(village);
    out[each.face] = *code;
    ever_used.push_back(*code);
  }
  return out;
}

PlanEdit edit_of(const Sketch& sketch, const Change& change, domain::Message what, const std::vector<GridCode>& used) {
  PlanEdit out;
  out.what = std::move(what);
  const auto found = new_codes(sketch, change, used);
  const auto* codes = std::get_if<NewCodes>(&found);
  if (codes == nullptr) throw std::length_error("edit_of: a village has no number left for a new grid");
  const std::map<int, int> anew = new_numbers(change);
  std::map<int, const Grid*> begun;  // grids by their new faces
  for (const auto& [from, to] : anew) begun[to] = &sketch.grids[static_cast<std::size_t>(from)];
  std::vector<PlanGrid> as_they_were;
  for (const Change::Face& each : change.faces) {
    PlanGrid grid{{}, each.before, each.after};
    const bool known = static_cast<std::size_t>(each.face) < sketch.grids.size();
    const auto old = begun.find(each.face);
    if (known) {
      grid.grid = sketch.grids[static_cast<std::size_t>(each.face)];
    } else if (old != begun.end()) {
      grid.grid = renumbered(*old->second, codes->at(each.face));
    } else {
      grid.grid = cut_from(parent_of(sketch, change, each.village), codes->at(each.face));
    }
    const bool as_it_was = old != begun.end() || anew.contains(each.face);
    (as_it_was ? as_they_were : out.grids).push_back(std::move(grid));
  }
  share_residents(out.grids);
  out.grids.insert(out.grids.end(), as_they_were.begin(), as_they_were.end());
  std::sort(out.grids.begin(), out.grids.end(),
            [](const PlanGrid& a, const PlanGrid& b) { return a.grid.code < b.grid.code; });
  return out;
}

}  // namespace lianxun::boundary
