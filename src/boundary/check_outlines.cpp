#include <algorithm>
#include <string>

#include "boundary/difference.hpp"
#include "boundary/dissolve.hpp"
#include "boundary/face_index.hpp"
#include "boundary/levels.hpp"
#include "boundary/millimetres.hpp"
#include "boundary/noding.hpp"
#include "boundary/sliver.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {
namespace {

using shape::MultiPolygon;

class OutlineChecker {
 public:
  OutlineChecker(const shape::Coverage& grids, std::span<const int> village_of_grid,
                 std::span<const MultiPolygon> outlines, const OutlineOptions& options)
      : village_of_grid_(village_of_grid),
        outlines_(outlines),
        options_(options),
        faces_(faces_of(grids)),
        index_(faces_),
        levels_(levels_of(grids, village_of_grid, static_cast<int>(outlines.size()))) {}

  std::vector<Fault> check() {
    std::vector<MultiPolygon> own;
    std::vector<MultiPolygon> given;
    std::vector<std::string> codes;
    for (std::size_t village = 0; village < outlines_.size(); ++village) {
      if (outlines_[village].empty()) continue;
      own.push_back(levels_.villages[village]);
      given.push_back(outlines_[village]);
      codes.push_back(std::to_string(village));
    }
    for (const Transfer& transfer : difference({own, codes}, {given, codes}, options_.least).transfers)
      for (const shape::Polygon& part : transfer.area) add(part, transfer.from.empty() ? -1 : std::stoi(transfer.from));
    std::stable_sort(out_.begin(), out_.end(), [](const Fault& a, const Fault& b) {
      return a.kind != b.kind ? a.kind < b.kind : a.square_metres > b.square_metres;
    });
    return std::move(out_);
  }

 private:
  static std::vector<MultiPolygon> faces_of(const shape::Coverage& grids) {
    std::vector<MultiPolygon> out;
    for (int face = 0; face < grids.face_count(); ++face) out.push_back(grids.polygons(face));
    return out;
  }

  [[nodiscard]] bool is_of(int grid, int village) const {
    return village_of_grid_[static_cast<std::size_t>(grid)] == village;
  }

  /// Ground that the grids of a village have, or none, and the outlines give to somebody else.
  void add(const shape::Polygon& part, int village) {
    if (width_of(part) <= options_.tolerance) return;
    if (village < 0) {
      // a village that is not compared may have grids here
      const shape::Point inside = shape::label_point({part});
      if (index_.holding(inside).empty()) add(part, FaultKind::without_grid, {});
      return;
    }
    std::vector<int> near = index_.near(shape::bounds(part));
    std::erase_if(near, [&](int grid) { return !is_of(grid, village); });
    std::vector<std::vector<shape::Vertex>> lines;
    append_rings({part}, lines);
    for (const int grid : near) append_rings(faces_[static_cast<std::size_t>(grid)], lines);
    const Arrangement arrangement(node(lines));
    std::vector<int> owner(arrangement.cells().size(), -1);
    for (std::size_t cell = 1; cell < owner.size(); ++cell) {
      const shape::Point inside = metres_of(arrangement.point_inside(static_cast<int>(cell)));
      if (shape::locate(inside, part) != shape::Location::inside) continue;
      for (const int grid : index_.holding(inside))
        if (is_of(grid, village)) owner[cell] = grid;
    }
    const auto areas = dissolve_all(arrangement, owner, near);
    for (std::size_t i = 0; i < near.size(); ++i)
      for (const shape::Polygon& each : metres_of(areas[i])) add(each, FaultKind::outside_village, {near[i]});
  }

  void add(const shape::Polygon& area, FaultKind kind, std::vector<int> grids) {
    Fault fault = fault_of_area(kind, area);
    if (fault.width <= options_.tolerance || fault.square_metres < options_.least) return;
    fault.faces = std::move(grids);
    out_.push_back(std::move(fault));
  }

  std::span<const int> village_of_grid_;
  std::span<const MultiPolygon> outlines_;
  const OutlineOptions& options_;
  std::vector<MultiPolygon> faces_;
  FaceIndex index_;
  Levels levels_;
  std::vector<Fault> out_;
};

}  // namespace

std::vector<Fault> check_outlines(const shape::Coverage& grids, std::span<const int> village_of_grid,
                                  std::span<const MultiPolygon> outlines, const OutlineOptions& options) {
  return OutlineChecker(grids, village_of_grid, outlines, options).check();
}

}  // namespace lianxun::boundary
