#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "domain/place.hpp"
#include "scene/colour.hpp"
#include "shape/box.hpp"
#include "shape/polygon.hpp"

/// What the map can be given to draw. All positions in metres of the working CRS; all sizes in pixels of a picture
/// 1080 lines high (`MapView::set_scale` adapts them). Nothing here knows what an incident or a patrol is.
namespace lianxun::scene {

enum class Dash : std::uint8_t { solid, dashed, dotted };

/// A symbol that keeps its size on the screen. `key` is unique within its layer and is what picking returns.
struct Mark {
  enum class Shape : std::uint8_t { circle, diamond, square };

  std::uint64_t key = 0;
  shape::Point at;
  Shape shape = Shape::circle;
  Colour colour;
  float size = 12;                                           // diameter
  bool ring = false;                                         // a second ring around it: it waits for somebody
  bool hollow = false;                                       // outline only
  std::uint8_t rank = 0;                                     // higher is drawn later and picked first
  double ripple = -std::numeric_limits<double>::infinity();  // `now` when rings began to spread from it; they stop
                                                             // after `ripple_seconds`

  friend bool operator==(const Mark&, const Mark&) = default;
};

inline constexpr double ripple_seconds = 12;

/// Marks live in layers drawn in this order; a layer is switched, replaced and picked on its own.
enum class MarkLayer : std::uint8_t {
  background,  // many and small: premises
  live,        // what the room is about: incidents
  handles,     // vertices being edited, people
};

struct RouteStop {
  shape::Point at;
  std::string number;  // what stands in the disc: "1"
  bool done = false;   // filled disc

  friend bool operator==(const RouteStop&, const RouteStop&) = default;
};

/// A way through stops, in one colour.
struct Route {
  std::uint64_t key = 0;
  Colour colour;
  shape::Line line;
  Dash dash = Dash::solid;
  bool moving = false;  // its dashes travel along the line: somebody is on the way. Redraws all the time
  bool faint = false;   // not the one being looked at
  float width = 4;
  std::vector<RouteStop> stops;
  std::string tag;  // a pill near the first stop; empty for none

  friend bool operator==(const Route&, const Route&) = default;
};

/// A free line or, when `fill` has alpha, a closed area over everything but marks: previews, split lines, tracks.
struct Stroke {
  shape::Line line;
  Colour colour;
  Dash dash = Dash::solid;
  float width = 2.5F;
  Colour fill{0, 0, 0, 0};

  friend bool operator==(const Stroke&, const Stroke&) = default;
};

/// A border around one area of the set; where both neighbours carry the same style their common border is left out, so
/// that a cluster gets one outline.
struct Outline {
  int area = -1;
  Dash dash = Dash::solid;
  Colour colour{255, 255, 255, 255};
  float width = 3;

  friend bool operator==(const Outline&, const Outline&) = default;
};

/// A name at a point (premises, water): laid out after villages and grids, left out where it would overlap.
struct Label {
  std::string text;
  shape::Point at;
  Colour colour{0x8f, 0xa3, 0xb8, 255};
  float size = 18;
  double max_metres_per_pixel = std::numeric_limits<double>::infinity();  // not shown when farther away
  std::uint8_t rank = 0;                                                  // higher first

  friend bool operator==(const Label&, const Label&) = default;
};

/// Pixels over the ground, row 0 in the north, drawn between area fills and borders with linear interpolation.
struct Raster {
  shape::Box box;
  int width = 0;
  int height = 0;
  std::vector<Colour> pixels;
};

/// Areas ready to be drawn: borders stored once, simplified copies for small scales, triangles, label points.
/// Immutable; made on any thread.
struct PreparedAreas;

/// Areas of one version of the boundaries; area index = index in `grids`, group index = index in `villages`.
/// Seconds for 20,000 grids: keep it off the frame thread. Invalid rings are drawn as well as they can be.
/// Throws std::invalid_argument for rings that are not closed and for coordinates that are not finite.
[[nodiscard]] std::shared_ptr<const PreparedAreas> prepare(std::shared_ptr<const domain::Boundaries> boundaries);

struct PreparedBasemap;
[[nodiscard]] std::shared_ptr<const PreparedBasemap> prepare(std::shared_ptr<const domain::Basemap> basemap);

}  // namespace lianxun::scene
