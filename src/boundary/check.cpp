#include "boundary/check.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace lianxun::boundary {
namespace {

using shape::Coverage;
using shape::Point;

shape::Polygon in_metres(const shape::Polygon& mm) {
  shape::Polygon out = mm;
  const auto scale = [](shape::Ring& ring) {
    for (Point& p : ring) p = {p.x / 1000, p.y / 1000};
  };
  scale(out.outer);
  for (auto& hole : out.holes) scale(hole);
  return out;
}

double length_of(const shape::Ring& ring) {
  double length = 0;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    length += std::hypot(ring[i].x - ring[i - 1].x, ring[i].y - ring[i - 1].y);
  }
  return length;
}

Fault of_area(FaultKind kind, const shape::Polygon& mm, Point inside_mm) {
  Fault fault;
  fault.kind = kind;
  fault.area = {in_metres(mm)};
  fault.at = {inside_mm.x / 1000, inside_mm.y / 1000};
  fault.square_metres = area_of(mm) / 1e6;
  double around = length_of(mm.outer);
  for (const auto& hole : mm.holes) around += length_of(hole);
  fault.width = around > 0 ? 2 * area_of(mm) / around / 1000 : 0;
  return fault;
}

/// Who lies across the border of a cell.
std::vector<int> around(const Faulty& faulty, int cell) {
  std::set<int> faces;
  const Arrangement& arrangement = faulty.arrangement;
  const auto walk = [&](int first) {
    int half = first;
    do {
      const auto& holders =
          faulty.cells[static_cast<std::size_t>(arrangement.cell_left_of(Arrangement::twin(half)))].holders;
      faces.insert(holders.begin(), holders.end());
      half = arrangement.next(half);
    } while (half != first);
  };
  const auto& record = arrangement.cells()[static_cast<std::size_t>(cell)];
  if (record.outer >= 0) walk(record.outer);
  for (const int hole : record.holes) walk(hole);
  return {faces.begin(), faces.end()};
}

void add_areas(std::vector<Fault>& out, const Faulty& faulty) {
  for (std::size_t cell = 1; cell < faulty.cells.size(); ++cell) {
    if (!faulty.cells[cell].fault()) continue;
    const int number = static_cast<int>(cell);
    const bool gap = faulty.cells[cell].gap;
    Fault fault = of_area(gap ? FaultKind::gap : FaultKind::overlap, faulty.arrangement.polygon(number),
                          faulty.arrangement.point_inside(number));
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
                                          [](const auto& a, const auto& b) { return area_of(a) < area_of(b); });
    for (auto part = parts.begin(); part != parts.end(); ++part) {
      if (part == largest) continue;
      const Point inside = shape::label_point({*part});
      Fault fault = of_area(FaultKind::separate_piece, *part, inside);
      fault.faces = {static_cast<int>(face)};
      out.push_back(std::move(fault));
    }
  }
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
    case FaultKind::separate_piece:
      return "separate piece";
    case FaultKind::duplicate_code:
      return "duplicate code";
    case FaultKind::malformed_code:
      return "malformed code";
  }
  return {};
}

std::vector<Fault> faults_of(const Faulty& faulty, const Coverage& coverage) {
  std::vector<Fault> out;
  add_areas(out, faulty);
  add_conflicts(out, faulty, coverage);
  add_pieces(out, faulty);
  std::stable_sort(out.begin(), out.end(), [](const Fault& a, const Fault& b) {
    return a.kind != b.kind ? a.kind < b.kind : a.square_metres > b.square_metres;
  });
  return out;
}

std::vector<Fault> check(const Coverage& coverage) { return faults_of(find_faulty(coverage), coverage); }

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
