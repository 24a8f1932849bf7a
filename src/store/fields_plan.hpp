#pragma once

#include "domain/plan.hpp"
#include "store/fields_place.hpp"

namespace lianxun::store {

// The areas of a plan's edits are not here: they are bytes beside the JSON.

template <class Io>
void fields(Io& io, Like<domain::Message> auto& value) {
  auto& [id, args] = value;
  io("id", id)("args", args);
}

template <class Io>
void fields(Io& io, Like<domain::PlanGrid> auto& value) {
  auto& [grid, before, after] = value;
  io("grid", grid);
}

template <class Io>
void fields(Io& io, Like<domain::PlanEdit> auto& value) {
  auto& [what, grids, at, by] = value;
  io("what", what)("grids", grids)("at", at)("by", by);
}

template <class Io>
void fields(Io& io, Like<domain::Succession> auto& value) {
  auto& [from, to, square_metres] = value;
  io("from", from)("to", to)("square_metres", square_metres);
}

/// All but the edits.
template <class Io>
void fields(Io& io, Like<domain::Plan> auto& value) {
  auto& [id, name, author, note, base, edits, done, state, begun, ended, effective, reason, successions, revision] =
      value;
  io("id", id)("name", name)("author", author)("note", note)("base", base)("done", done)("state", state);
  io("begun", begun)("ended", ended)("effective", effective)("reason", reason)("successions", successions);
  io("revision", revision);
}

}  // namespace lianxun::store
