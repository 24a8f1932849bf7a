#include "boundary/faulty.hpp"

#include <algorithm>
#include <set>

#include "boundary/face_index.hpp"
#include "boundary/millimetres.hpp"
#include "boundary/noding.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {
namespace {

using shape::Coverage;
using shape::MultiPolygon;
using shape::Point;

class Finder {
 public:
  explicit Finder(const Coverage& coverage) : coverage_(coverage) {
    for (int face = 0; face < coverage.face_count(); ++face)
      out_.faces.push_back(millimetres_of(coverage.polygons(face)));
  }

  Faulty find() {
    const FaceIndex index(out_.faces);
    out_.conflicts = conflicts(coverage_);
    mark_arcs();
    touch_rings();
    const Arrangement first = arrange(marked_);
    std::vector<MultiPolygon> gaps;
    concern(first, index, gaps);
    if (touched_.empty()) {
      out_.cells.resize(1);
      return std::move(out_);
    }
    // Once more with all borders of what is concerned: then each cell has one answer to whose it is.
    for (std::size_t arc = 0; arc < marked_.size(); ++arc) {
      const auto& record = coverage_.arcs()[arc];
      if (touched_.contains(record.left) || touched_.contains(record.right)) marked_[arc] = true;
    }
    out_.arrangement = arrange(marked_);
    hold(index, gaps);
    out_.touched.assign(touched_.begin(), touched_.end());
    return std::move(out_);
  }

 private:
  /// Not shared, or in a conflict.
  void mark_arcs() {
    marked_.assign(coverage_.arcs().size(), false);
    for (std::size_t arc = 0; arc < marked_.size(); ++arc) {
      const auto& record = coverage_.arcs()[arc];
      marked_[arc] =
          record.left == Coverage::outside || record.right == Coverage::outside || record.left == record.right;
    }
    for (const Conflict& conflict : out_.conflicts) {
      for (const int arc : {conflict.arc, conflict.other}) {
        marked_[static_cast<std::size_t>(arc)] = true;
        const auto& record = coverage_.arcs()[static_cast<std::size_t>(arc)];
        touch(record.left);
        touch(record.right);
      }
    }
  }

  /// Rings that touch or retrace themselves, and parts that share a border: no fault of the ground, and still no valid
  /// area.
  void touch_rings() {
    for (const auto& arc : coverage_.arcs()) {
      if (arc.left == arc.right) touch(arc.left);
    }
    std::vector<std::pair<std::int64_t, std::int64_t>> starts;
    for (int face = 0; face < coverage_.face_count(); ++face) {
      for (const auto& ring : coverage_.rings(face)) {
        starts.clear();
        for (const Coverage::ArcRef ref : ring.arcs) {
          const auto vertices = coverage_.vertices(coverage_.arcs()[static_cast<std::size_t>(Coverage::index_of(ref))]);
          const shape::Vertex start = ref >= 0 ? vertices.front() : vertices.back();
          starts.emplace_back(start.x, start.y);
        }
        std::sort(starts.begin(), starts.end());
        if (std::adjacent_find(starts.begin(), starts.end()) != starts.end()) touch(face);
      }
    }
  }

  void touch(int face) {
    if (face != Coverage::outside) touched_.insert(face);
  }

  [[nodiscard]] Arrangement arrange(const std::vector<bool>& marked) const {
    std::vector<std::vector<shape::Vertex>> lines;
    for (std::size_t arc = 0; arc < marked.size(); ++arc) {
      if (!marked[arc]) continue;
      const auto vertices = coverage_.vertices(coverage_.arcs()[arc]);
      lines.emplace_back(vertices.begin(), vertices.end());
    }
    if (!out_.conflicts.empty()) return Arrangement(node(lines));
    std::vector<Segment> segments;  // they meet at vertices only
    for (const auto& line : lines) {
      for (std::size_t i = 1; i < line.size(); ++i) segments.push_back({line[i - 1], line[i]});
    }
    return Arrangement(segments);
  }

  /// Who has a fault in it, or beside it.
  void concern(const Arrangement& arrangement, const FaceIndex& index, std::vector<MultiPolygon>& gaps) {
    for (int cell = 1; cell < static_cast<int>(arrangement.cells().size()); ++cell) {
      const auto holders = index.holding(arrangement.point_inside(cell));
      if (holders.size() == 1) continue;
      const shape::Polygon area = arrangement.polygon(cell);
      if (holders.empty()) gaps.push_back({area});
      // More than those that have its middle: a shared border may run through it.
      for (const int face : index.near(shape::bounds(area.outer))) touch(face);
    }
  }

  void hold(const FaceIndex& index, const std::vector<MultiPolygon>& gaps) {
    const FaceIndex gap_index(gaps);
    out_.cells.resize(out_.arrangement.cells().size());
    for (std::size_t cell = 1; cell < out_.cells.size(); ++cell) {
      const Point inside = out_.arrangement.point_inside(static_cast<int>(cell));
      out_.cells[cell].holders = index.holding(inside);
      out_.cells[cell].gap = out_.cells[cell].holders.empty() && !gap_index.holding(inside).empty();
    }
  }

  const Coverage& coverage_;
  Faulty out_;
  std::vector<bool> marked_;
  std::set<int> touched_;
};

}  // namespace

Faulty find_faulty(const Coverage& coverage) { return Finder(coverage).find(); }

}  // namespace lianxun::boundary
