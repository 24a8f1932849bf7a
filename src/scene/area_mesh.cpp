#include "scene/area_mesh.hpp"

#include <algorithm>
#include <cmath>

#include "geo/triangulate.hpp"
#include "scene/gl.hpp"
#include "scene/lines.hpp"

namespace lianxun::scene {
namespace {

constexpr std::size_t areas_per_chunk = 800;
/// Above this many points in view at once, borders of areas are lines of one pixel, not shaped segments.
constexpr std::size_t many_points = 40'000;

/// A square lattice of chunks over the extent.
class Lattice {
 public:
  Lattice(const shape::Box& extent, std::size_t areas)
      : extent_(extent),
        side_(static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(areas) / areas_per_chunk)))) {
    side_ = std::max<std::size_t>(side_, 1);
  }

  [[nodiscard]] std::size_t count() const { return side_ * side_; }
  [[nodiscard]] std::size_t of(shape::Point p) const {
    return row(p.y - extent_.min_y, extent_.height()) * side_ + row(p.x - extent_.min_x, extent_.width());
  }

 private:
  [[nodiscard]] std::size_t row(double offset, double size) const {
    if (!(size > 0)) return 0;
    const double at = std::clamp(offset / size * static_cast<double>(side_), 0.0, static_cast<double>(side_ - 1));
    return static_cast<std::size_t>(at);
  }

  shape::Box extent_;
  std::size_t side_;
};

class FillBuilder {
 public:
  FillBuilder() : places_(new osg::Vec3Array), triangles_(new osg::DrawElementsUInt(GL_TRIANGLES)) {}

  void add(const shape::MultiPolygon& area, int index, shape::Point origin, geo::Triangulator& triangulate) {
    for (const auto& polygon : area) {
      const auto first = static_cast<std::uint32_t>(places_->size());
      append(polygon.outer, index, origin);
      for (const auto& hole : polygon.holes) append(hole, index, origin);
      indices_.clear();
      triangulate(polygon, first, indices_);
      triangles_->insert(triangles_->end(), indices_.begin(), indices_.end());
    }
  }

  [[nodiscard]] osg::ref_ptr<osg::Geometry> geometry() const {
    if (triangles_->empty()) return nullptr;
    auto result = make_geometry();
    set_attribute(*result, 0, places_);
    result->addPrimitiveSet(triangles_);
    return result;
  }

 private:
  void append(const shape::Ring& ring, int index, shape::Point origin) {
    for (const auto p : ring) {
      const osg::Vec2 at = local(p, origin);
      places_->push_back({at.x(), at.y(), static_cast<float>(index)});
    }
  }

  osg::ref_ptr<osg::Vec3Array> places_;
  osg::ref_ptr<osg::DrawElementsUInt> triangles_;
  std::vector<std::uint32_t> indices_;
};

class HairBuilder {
 public:
  HairBuilder() : places_(new osg::Vec2Array), lines_(new osg::DrawElementsUInt(GL_LINES)) {}

  void add(std::span<const shape::Point> line, shape::Point origin) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (i > 0) {
        lines_->push_back(static_cast<unsigned>(places_->size() - 1));
        lines_->push_back(static_cast<unsigned>(places_->size()));
      }
      places_->push_back(local(line[i], origin));
    }
  }

  [[nodiscard]] osg::ref_ptr<osg::Geometry> geometry() const {
    if (lines_->empty()) return nullptr;
    auto result = make_geometry();
    set_attribute(*result, 0, places_);
    result->addPrimitiveSet(lines_);
    return result;
  }

 private:
  osg::ref_ptr<osg::Vec2Array> places_;
  osg::ref_ptr<osg::DrawElementsUInt> lines_;
};

struct ChunkBuilder {
  explicit ChunkBuilder(shape::Point origin)
      : area_lines(origin, LineBuilder::Detail::ends_only), group_lines(origin, LineBuilder::Detail::ends_only) {}
  shape::Box box;
  FillBuilder fill;
  HairBuilder hair;
  HairBuilder group_hair;
  LineBuilder area_lines;
  LineBuilder group_lines;
};

int group_of(const PreparedAreas& areas, int face) {
  return face < 0 ? -2 : areas.group[static_cast<std::size_t>(face)];
}

}  // namespace

AreaMesh build_mesh(const PreparedAreas& areas, std::size_t level) {
  const double tolerance = areas.tolerances[level];
  const shape::Coverage coverage = tolerance > 0 ? areas.coverage.simplified(tolerance) : areas.coverage;
  const auto faces = static_cast<std::size_t>(coverage.face_count());
  const Lattice lattice(areas.extent, faces);
  std::vector<ChunkBuilder> builders;
  for (std::size_t i = 0; i < lattice.count(); ++i) builders.emplace_back(areas.origin);

  std::vector<std::size_t> chunk_of(faces);
  geo::Triangulator triangulate;
  for (std::size_t i = 0; i < faces; ++i) {
    const auto polygons = coverage.polygons(static_cast<int>(i));
    const shape::Box box = shape::bounds(polygons);
    if (box.empty()) continue;
    chunk_of[i] = lattice.of(box.centre());
    builders[chunk_of[i]].box.add(box);
    builders[chunk_of[i]].fill.add(polygons, static_cast<int>(i), areas.origin, triangulate);
  }

  std::size_t points = 0;
  for (const auto& arc : coverage.arcs()) points += arc.count;
  AreaMesh mesh;
  mesh.hairlines = level + 1 < areas.tolerances.size() && points > many_points;
  for (const auto& arc : coverage.arcs()) {
    const auto line = coverage.line(arc);
    auto& builder = builders[chunk_of[static_cast<std::size_t>(std::max(arc.left, arc.right))]];
    const int left = group_of(areas, arc.left);
    const int right = group_of(areas, arc.right);
    // Without groups every area stands for itself, and only the outline is a border of higher rank.
    if (left != right) {
      builder.group_lines.add(line);
      builder.group_hair.add(line, areas.origin);
    } else if (mesh.hairlines) {
      builder.hair.add(line, areas.origin);
    } else {
      builder.area_lines.add(line);
    }
  }
  for (const auto& builder : builders) {
    if (builder.box.empty()) continue;
    AreaChunk chunk{builder.box, builder.fill.geometry(), nullptr, nullptr, builder.group_hair.geometry()};
    if (mesh.hairlines) {
      chunk.area_lines = builder.hair.geometry();
    } else if (!builder.area_lines.empty()) {
      chunk.area_lines = builder.area_lines.geometry();
    }
    if (!builder.group_lines.empty()) chunk.group_lines = builder.group_lines.geometry();
    mesh.chunks.push_back(std::move(chunk));
  }
  return mesh;
}

}  // namespace lianxun::scene
