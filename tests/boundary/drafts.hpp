#pragma once

#include <string>

#include "boundary/boxes.hpp"
#include "boundary/check.hpp"
#include "boundary/edits/edits.hpp"
#include "catch.hpp"
#include "shape/coverage.hpp"

namespace lianxun::test {

inline shape::MultiPolygon area(std::vector<shape::Point> points) {
  points.push_back(points.front());
  return {shape::Polygon{std::move(points), {}}};
}

/// Two by two squares of 100 metres around (100, 100), whose vertices all have; the upper two reach up to a third face
/// of another village along the whole top. Numbers: 2 3 above 0 1, 4 on top.
inline boundary::Draft squares() {
  boundary::Draft out;
  out.faces = {area({{0, 0}, {100, 0}, {100, 50}, {100, 100}, {0, 100}}),
               area({{100, 0}, {200, 0}, {200, 100}, {150, 100}, {100, 100}, {100, 50}}),
               area({{0, 100}, {100, 100}, {100, 200}, {0, 200}}),
               area({{100, 100}, {150, 100}, {200, 100}, {200, 200}, {100, 200}}),
               area({{0, 200}, {100, 200}, {200, 200}, {200, 300}, {0, 300}})};
  out.villages = {0, 0, 0, 0, 1};
  return out;
}

inline std::string refusal(const boundary::Preview& preview) {
  const auto* why = std::get_if<boundary::WhyNot>(&preview);
  return why == nullptr ? "" : why->reason.id;
}

/// Makes an edit, looks at what `boundary::check` finds, and at whether undoing it gives the same back.
inline void make(boundary::Draft& draft, const boundary::Edit& edit) {
  const auto what = preview(draft, edit);
  INFO(name(edit) << ": " << refusal(what));
  const auto* change = std::get_if<boundary::Change>(&what);
  REQUIRE(change != nullptr);
  const boundary::Draft before = draft;
  apply(draft, *change);
  undo(draft, *change);
  REQUIRE(draft.faces == before.faces);
  REQUIRE(draft.villages == before.villages);
  apply(draft, *change);
  std::vector<shape::MultiPolygon> living;
  for (const auto& face : draft.faces) {
    if (!face.empty()) living.push_back(face);
  }
  REQUIRE(boundary::check(shape::Coverage(living)).empty());
}

}  // namespace lianxun::test
