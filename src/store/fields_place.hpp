#pragma once

#include "domain/place.hpp"
#include "store/kinds_of_value.hpp"

namespace lianxun::store {

// Field lists. A structured binding names every member, so that a member added to a type does not compile until its
// list, and with it the version of the events that carry it, has been thought of. The order is that of the binary form.

template <class Io>
void fields(Io& io, Like<domain::Datum> auto& value) {
  auto& [kind, definition] = value;
  io("kind", kind)("definition", definition);
}

template <class Io>
void fields(Io& io, Like<domain::SourcePosition> auto& value) {
  auto& [x, y, datum] = value;
  io("x", x)("y", y)("datum", datum);
}

template <class Io>
void fields(Io& io, Like<domain::Village> auto& value) {
  auto& [code, name, name_en, kind, residents] = value;
  io("code", code)("name", name)("name_en", name_en)("kind", kind)("residents", residents);
}

template <class Io>
void fields(Io& io, Like<domain::Grid> auto& value) {
  auto& [code, name, name_en, village, kind, residents] = value;
  io("code", code)("name", name)("name_en", name_en)("village", village)("kind", kind)("residents", residents);
}

template <class Io>
void fields(Io& io, Like<domain::Road> auto& value) {
  auto& [name, kind, speed_kmh, line] = value;
  io("name", name)("kind", kind)("speed_kmh", speed_kmh)("line", line);
}

template <class Io>
void fields(Io& io, Like<domain::Premises> auto& value) {
  auto& [id, name, kind, address, phone, position, source, grid, village] = value;
  io("id", id)("name", name)("kind", kind)("address", address)("phone", phone)("position", position)("source", source)(
      "grid", grid)("village", village);
}

}  // namespace lianxun::store
