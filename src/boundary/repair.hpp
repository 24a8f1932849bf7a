#pragma once

#include <optional>
#include <span>
#include <vector>

#include "boundary/fault.hpp"
#include "boundary/faulty.hpp"

namespace lianxun::boundary {

struct RepairOptions {
  double max_gap = 10;  // square metres: larger gaps are real (a lake, another place's land) and stay
  /// The village of each face, numbers from 0, -1 unknown; empty: none known. Ground never goes to a village that has
  /// none of its neighbours, and of an overlap to none that does not hold it.
  std::vector<int> village_of_face{};
  /// Outlines of these villages, metres; empty: unknown. Where a fault lies in one, its ground goes to a face of that
  /// village if any is a candidate.
  std::vector<shape::MultiPolygon> villages{};
};

/// Ground that has been given to one face.
struct Move {
  /// Gap or overlap; with a tolerance also unmatched_vertex: a border was brought onto its neighbour's.
  FaultKind kind{};
  int to = -1;              // the face that has it now; -1: nobody, which only a tolerance brings about
  std::vector<int> from{};  // those that had it too
  double square_metres = 0;
  shape::Point at{};  // metres
  shape::MultiPolygon area{};
};

struct Repaired {
  std::vector<shape::MultiPolygon> faces;  // all, metres, whole millimetres
  std::vector<int> changed;                // whose lines are others now, ascending: also by a neighbour's vertex alone
  std::vector<Move> moves;
  std::vector<Fault> kept;   // gaps above the size
  double square_metres = 0;  // of all moves
};

/// Borders that match are left as they are; what does not is cut at each meeting of lines, and each overlap and each
/// gap up to a size goes to the candidate that shares the longest border with it: of an overlap those that hold it, of
/// a gap those around it. Faces that nothing concerns come back unchanged. What comes out has no overlap and no gap up
/// to the size, and is repaired into itself. A face that loses all its ground comes back empty. Throws as `node` does.
[[nodiscard]] Repaired repair(const shape::Coverage& coverage, const RepairOptions& options = {});

}  // namespace lianxun::boundary
