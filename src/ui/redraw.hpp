#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "boundary/consequences.hpp"
#include "boundary/difference.hpp"
#include "boundary/edits/edits.hpp"
#include "boundary/sketch.hpp"
#include "boundary/snapping.hpp"
#include "domain/plan.hpp"
#include "shape/point.hpp"
#include "ui/balancing.hpp"
#include "ui/reply.hpp"

namespace lianxun::ui {

/// How a tool is used with the mouse.
enum class Gesture {
  look,  // it draws nothing
  drag,  // a vertex or a border is taken and let go
  line,  // points are set; two clicks in one place end it
  ring,  // the same, and it closes
  pick,  // one grid, then another
  one,   // a grid
};

/// Whether points are set one by one, and can be drawn to something or typed.
[[nodiscard]] constexpr bool sets_points(Gesture gesture) {
  return gesture == Gesture::line || gesture == Gesture::ring;
}

/// What the planner is drawing.
struct Drawn {
  std::vector<shape::Point> points;     // metres; while it is being dragged, where from and where to
  std::optional<shape::Point> pointer;  // the next one, while the mouse is on the map
  bool finished = false;                // the pointer adds nothing any more

  /// The points that count now: with the pointer until it is finished.
  [[nodiscard]] std::vector<shape::Point> all() const;
  friend bool operator==(const Drawn&, const Drawn&) = default;
};

/// What a version, or a plan, does otherwise than the one before it. Filled between frames.
struct Compared {
  bool ready = false;
  std::shared_ptr<const domain::Boundaries> before;
  std::shared_ptr<const domain::Boundaries> after;
  boundary::Difference difference;
  std::string problem;
};

/// A grid that the plan changes and that the newest boundaries have otherwise than the plan found it.
struct Disputed {
  domain::GridCode code;
  shape::MultiPolygon theirs;  // metres; where there is no such grid any more, the ground that the plan found
  std::string by;              // the plan that drew it anew; empty: it was imported
};

/// The planner's table: the plan that is drawn on, the tool in hand, and what it would do. It lasts while other modes
/// are open.
struct Redraw {
  domain::PlanId plan;                              // none: the boundaries are looked at
  std::optional<domain::Date> version;              // looked at, by the day from which it is in force; none: of today
  std::shared_ptr<const boundary::Sketch> sketch;   // of the plan; null: none
  std::shared_ptr<const domain::Boundaries> shown;  // of the plan or the version; null: those of today
  std::shared_ptr<const Compared> compared;         // of the version looked at with the one before; null: none
  std::vector<Disputed> disputed;                   // of an open plan; ascending by code
  std::shared_ptr<const domain::Basemap> roads;     // to draw along; null: none
  std::string tool = "look";
  int face = -1;  // the grid that is worked on, of the sketch
  Drawn drawn;
  std::shared_ptr<const Balancing> balancing;                  // a search for even work; null: none
  int offer = -1;                                              // the proposal that is looked at
  std::set<domain::GridCode> locked;                           // balancing leaves these as they are
  EvenOut even_out = EvenOut::minutes;                         // what the next search evens out
  std::optional<boundary::SnapKind> snapped;                   // what the pointer has been drawn to
  std::shared_ptr<const boundary::Edit> edit;                  // that the drawing means; null: nothing yet
  std::shared_ptr<const boundary::Preview> preview;            // of it
  std::map<int, domain::GridCode> codes;                       // of the faces that the preview adds
  std::shared_ptr<const boundary::ConsequenceIndex> effects;   // what lies where; null: not counted yet
  std::string uncounted;                                       // why that could not be counted; empty: it can
  std::shared_ptr<const boundary::Consequences> consequences;  // of the preview
  /// With the last command: drawn until the map shows it, and where it was refused until another is drawn.
  std::shared_ptr<const boundary::Change> given;
  std::shared_ptr<const Reply> reply;  // to the last command

  [[nodiscard]] const boundary::Change* change() const {
    return preview ? std::get_if<boundary::Change>(preview.get()) : nullptr;
  }
  [[nodiscard]] const boundary::WhyNot* why_not() const {
    return preview ? std::get_if<boundary::WhyNot>(preview.get()) : nullptr;
  }
  [[nodiscard]] bool refused() const { return reply && reply->ready && reply->refusal; }
};

}  // namespace lianxun::ui
