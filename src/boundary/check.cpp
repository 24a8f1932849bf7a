#include "boundary/check.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "boundary/millimetres.hpp"
#include "boundary/sliver.hpp"

namespace lianxun::boundary {
namespace {

using shape::Coverage;
using shape::Point;

Fault of_area(FaultKind kind, const shape::Polygon& mm, Point inside_mm) {
  Fault fault;
  fault.kind = kind;
  fault.area = metres_of(shape::MultiPolygon{mm});
  fault.at = metres_of(inside_mm);
  fault.square_metres = shape::area(mm) / 1e6;
  fault.width = width_of(mm) / 1000;
  return fault;
}

/// Who lies across the border of a cell.
std::vector<int> around(const Faulty& faulty, int cell) {
  std::set<int> faces;
  const Arrangement& arrangement = faulty.arrangement;
  arrangement.walk_around(cell, [&](int half) {
    const int beyond = arrangement.cell_left_of(Arrangement::twin(half));
    const auto& holders = faulty.cells[static_cast<std::size_t>(beyond)].holders;
    faces.insert(holders.begin(), holders.end());
  });
  return {faces.begin(), faces.end()};
}

/// Gaps or overlaps.
void add_areas(std::vector<Fault>& out, const Faulty& faulty, FaultKind kind) {
  for (std::size_t cell = 1; cell < faulty.cells.size(); ++cell) {
    const bool gap = kind == FaultKind::gap;
    if (gap ? !faulty.cells[cell].gap : faulty.cells[cell].holders.size() < 2) continue;
    const int number = static_cast<int>(cell);
    Fault fault = of_area(kind, faulty.arrangement.polygon(number), faulty.arrangement.point_inside(number));
    fault.faces = gap ? around(faulty, number) : faulty.cells[cell].holders;
    out.push_back(std::move(fault));
  }
}

void add_conflicts(std::vector<Fault>& out, const Faulty& faulty, const Coverage& coverage) {
  for (const Conflict& conflict : faulty.conflicts) {
    std::set<int> faces;
    for (const int arc : {conflict.arc, conflict.other}) {
      const auto& record = coverage.arcs()[static_cast<std::size_t>(arc)];
      for (const int face : {record.left, record.right}) {
        if (face != Coverage::outside) faces.insert(face);
      }
    }
    out.push_back({conflict.crossing ? FaultKind::crossing : FaultKind::unmatched_vertex,
                   {faces.begin(), faces.end()},
                   conflict.at});
  }
}

void add_pieces(std::vector<Fault>& out, const Faulty& faulty) {
  for (std::size_t face = 0; face < faulty.faces.size(); ++face) {
    const auto& parts = faulty.faces[face];
    if (parts.size() < 2) continue;
    const auto largest = std::max_element(parts.begin(), parts.end(),
                                          [](const auto& a, const auto& b) { return shape::area(a) < shape::area(b); });
    for (auto part = parts.begin(); part != parts.end(); ++part) {
      if (part == largest) continue;
      const Point inside = shape::label_point({*part});
      Fault fault = of_area(FaultKind::separate_piece, *part, inside);
      fault.faces = {static_cast<int>(face)};
      out.push_back(std::move(fault));
    }
  }
}

/// By kind, the largest first.
void order(std::vector<Fault>& faults) {
  std::stable_sort(faults.begin(), faults.end(), [](const Fault& a, const Fault& b) {
    return a.kind != b.kind ? a.kind < b.kind : a.square_metres > b.square_metres;
  });
}

}  // namespace

std::string name(FaultKind kind) {
  switch (kind) {
    case FaultKind::gap:
      return "gap";
    case FaultKind::overlap:
      return "overlap";
    case FaultKind::crossing:
      return "crossing borders";
    case FaultKind::unmatched_vertex:
      return "unmatched vertex";
    case FaultKind::outside_village:
      return "outside its village";
    case FaultKind::without_grid:
      return "without a grid";
    case FaultKind::separate_piece:
      return "separate piece";
    case FaultKind::duplicate_code:
      return "duplicate code";
    case FaultKind::malformed_code:
      return "malformed code";
  }
  return {};
}

std::vector<Fault> gaps_of(const Faulty& faulty) {
  std::vector<Fault> out;
  add_areas(out, faulty, FaultKind::gap);
  order(out);
  return out;
}

std::vector<Fault> check(const Coverage& coverage) {
  const Faulty faulty = find_faulty(coverage);
  std::vector<Fault> out;
  add_areas(out, faulty, FaultKind::gap);
  add_areas(out, faulty, FaultKind::overlap);
  add_conflicts(out, faulty, coverage);
  add_pieces(out, faulty);
  order(out);
  return out;
}

std::vector<Fault> check_codes(std::span<const std::string> codes, std::span<const std::string> villages) {
  std::vector<Fault> out;
  std::map<std::string, std::vector<int>> faces;
  for (std::size_t i = 0; i < codes.size(); ++i) faces[codes[i]].push_back(static_cast<int>(i));
  for (const auto& [code, all] : faces) {
    if (all.size() > 1) out.push_back({FaultKind::duplicate_code, all});
  }
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const bool digits = codes[i].size() == 15 && codes[i].find_first_not_of("0123456789") == std::string::npos;
    const bool in_village = i >= villages.size() || villages[i].empty() || codes[i].starts_with(villages[i]);
    if (!digits || !in_village) out.push_back({FaultKind::malformed_code, {static_cast<int>(i)}});
  }
  return out;
}

}  // namespace lianxun::boundary
