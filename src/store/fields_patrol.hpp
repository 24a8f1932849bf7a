#pragma once

#include "domain/patrol.hpp"
#include "store/kinds_of_value.hpp"

namespace lianxun::store {

template <class Io>
void fields(Io& io, Like<domain::PatrolStop> auto& value) {
  auto& [name, incidents, premises, position, grid, village, required, arrive, leave, arrived, outcome, done, note] =
      value;
  io("name", name)("incidents", incidents)("premises", premises)("position", position)("grid", grid);
  io("village", village)("required", required)("arrive", arrive)("leave", leave)("arrived", arrived);
  io("outcome", outcome)("done", done)("note", note);
}

template <class Io>
void fields(Io& io, Like<domain::PatrolCrew> auto& value) {
  auto& [crew, agency, officers, depart, route] = value;
  io("crew", crew)("agency", agency)("officers", officers)("depart", depart)("route", route);
}

template <class Io>
void fields(Io& io, Like<domain::Patrol> auto& value) {
  auto& [id, number, purpose, lead, support, crews, stops, state, revision, issued, issued_by, closed, reason] = value;
  io("id", id)("number", number)("purpose", purpose)("lead", lead)("support", support)("crews", crews);
  io("stops", stops)("state", state)("revision", revision)("issued", issued)("issued_by", issued_by);
  io("closed", closed)("reason", reason);
}

}  // namespace lianxun::store
