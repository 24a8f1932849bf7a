#include "geo/ogr_geometry.hpp"

#include <cmath>

namespace lianxun::geo {

namespace {

static_assert(sizeof(OGRRawPoint) == sizeof(shape::Point), "points are copied as a block");

struct Parts {
  std::vector<shape::Point> points;
  MultiLine lines;
  shape::MultiPolygon areas;
  bool not_finite = false;

  [[nodiscard]] bool usable(const shape::Line& line) {
    for (const shape::Point p : line) {
      if (!std::isfinite(p.x) || !std::isfinite(p.y)) not_finite = true;
    }
    return !line.empty() && !not_finite;
  }
};

shape::Line points_of(const OGRSimpleCurve& curve) {
  shape::Line line(static_cast<std::size_t>(curve.getNumPoints()));
  if (!line.empty()) curve.getPoints(&line[0].x, sizeof(shape::Point), &line[0].y, sizeof(shape::Point), nullptr, 0);
  return line;
}

shape::Ring ring_of(const OGRLinearRing& source) {
  shape::Ring ring = points_of(source);
  if (!ring.empty() && !(ring.front() == ring.back())) ring.push_back(ring.front());
  return ring;
}

void collect(const OGRGeometry& source, Parts& parts) {
  if (source.IsEmpty() != 0) return;
  switch (wkbFlatten(source.getGeometryType())) {
    case wkbPoint: {
      const auto* point = source.toPoint();
      const shape::Point at{point->getX(), point->getY()};
      if (std::isfinite(at.x) && std::isfinite(at.y)) {
        parts.points.push_back(at);
      } else {
        parts.not_finite = true;
      }
      return;
    }
    case wkbLineString: {
      shape::Line line = points_of(*source.toLineString());
      if (parts.usable(line)) parts.lines.push_back(std::move(line));
      return;
    }
    case wkbPolygon:
    case wkbTriangle: {
      const auto* polygon = source.toPolygon();
      shape::Polygon area;
      if (const auto* outer = polygon->getExteriorRing()) area.outer = ring_of(*outer);
      if (!parts.usable(area.outer)) return;
      for (int i = 0; i < polygon->getNumInteriorRings(); ++i) {
        shape::Ring hole = ring_of(*polygon->getInteriorRing(i));
        if (parts.usable(hole)) area.holes.push_back(std::move(hole));
      }
      parts.areas.push_back(std::move(area));
      return;
    }
    case wkbMultiPoint:
    case wkbMultiLineString:
    case wkbMultiPolygon:
    case wkbGeometryCollection:
      for (const auto* part : *source.toGeometryCollection()) collect(*part, parts);
      return;
    case wkbPolyhedralSurface:
    case wkbTIN:
      for (const auto* part : *source.toPolyhedralSurface()) collect(*part, parts);
      return;
    default: {
      const std::unique_ptr<OGRGeometry> straight(source.getLinearGeometry());
      if (straight != nullptr && wkbFlatten(straight->getGeometryType()) != wkbFlatten(source.getGeometryType())) {
        collect(*straight, parts);
      }
    }
  }
}

void append(OGRSimpleCurve& curve, const shape::Line& line) {
  static_assert(alignof(OGRRawPoint) == alignof(shape::Point));
  curve.setNumPoints(static_cast<int>(line.size()), FALSE);
  for (std::size_t i = 0; i < line.size(); ++i) curve.setPoint(static_cast<int>(i), line[i].x, line[i].y);
}

struct ToOgr {
  std::unique_ptr<OGRGeometry> operator()(std::monostate) const { return nullptr; }
  std::unique_ptr<OGRGeometry> operator()(const shape::Point& p) const { return std::make_unique<OGRPoint>(p.x, p.y); }
  std::unique_ptr<OGRGeometry> operator()(const MultiLine& lines) const {
    auto all = std::make_unique<OGRMultiLineString>();
    for (const auto& line : lines) {
      auto part = std::make_unique<OGRLineString>();
      append(*part, line);
      all->addGeometryDirectly(part.release());
    }
    return all;
  }
  std::unique_ptr<OGRGeometry> operator()(const shape::MultiPolygon& area) const {
    auto all = std::make_unique<OGRMultiPolygon>();
    for (const auto& polygon : area) {
      auto part = std::make_unique<OGRPolygon>();
      const auto add = [&part](const shape::Ring& ring) {
        auto curve = std::make_unique<OGRLinearRing>();
        append(*curve, ring);
        part->addRingDirectly(curve.release());
      };
      add(polygon.outer);
      for (const auto& hole : polygon.holes) add(hole);
      all->addGeometryDirectly(part.release());
    }
    return all;
  }
};

}  // namespace

ReadGeometry read_geometry(const OGRGeometry* source) {
  ReadGeometry result;
  if (source == nullptr) return result;
  Parts parts;
  collect(*source, parts);
  result.not_finite = parts.not_finite;
  if (parts.not_finite) return result;
  if (!parts.areas.empty()) {
    result.mixed = !parts.lines.empty() || !parts.points.empty();
    result.geometry = std::move(parts.areas);
  } else if (!parts.lines.empty()) {
    result.mixed = !parts.points.empty();
    result.geometry = std::move(parts.lines);
  } else if (!parts.points.empty()) {
    result.mixed = parts.points.size() > 1;
    result.geometry = parts.points.front();
  }
  return result;
}

std::unique_ptr<OGRGeometry> write_geometry(const Geometry& geometry) { return std::visit(ToOgr{}, geometry); }

}  // namespace lianxun::geo
