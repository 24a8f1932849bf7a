#pragma once

#include "domain/enforcement.hpp"
#include "domain/incident.hpp"
#include "store/fields_place.hpp"

namespace lianxun::store {

template <class Io>
void fields(Io& io, Like<domain::Deadline> auto& value) {
  auto& [name, name_en, until, due, met] = value;
  io("name", name)("name_en", name_en)("until", until)("due", due)("met", met);
}

template <class Io>
void fields(Io& io, Like<domain::Incident> auto& value) {
  auto& [id, number, source, category, stage, revision,                                    // what and how far
         reported, verified, filed, dispatched, handled, fed_back, closed, rework, score,  // when
         position, located, source_position, grid, village, address, premises,             // where
         phone, note, outcome, feed, external_id, agencies, patrol, owner, deadlines] = value;
  io("id", id)("number", number)("source", source)("category", category)("stage", stage)("revision", revision);
  io("reported", reported)("verified", verified)("filed", filed)("dispatched", dispatched)("handled", handled);
  io("fed_back", fed_back)("closed", closed)("rework", rework)("score", score);
  io("position", position)("located", located)("source_position", source_position)("grid", grid)("village", village);
  io("address", address)("premises", premises)("phone", phone)("note", note)("outcome", outcome);
  io("feed", feed)("external_id", external_id)("agencies", agencies)("patrol", patrol)("owner", owner);
  io("deadlines", deadlines);
}

template <class Io>
void fields(Io& io, Like<domain::Case> auto& value) {
  auto& [id, procedure, major, opened, decided, fine_yuan, power, agency, incident, premises, grid, village,  //
         party, officers, due, patrol, discussion, note, revision] = value;
  io("id", id)("procedure", procedure)("major", major)("opened", opened)("decided", decided)("fine_yuan", fine_yuan);
  io("power", power)("agency", agency)("incident", incident)("premises", premises)("grid", grid)("village", village);
  io("party", party)("officers", officers)("due", due)("patrol", patrol)("discussion", discussion)("note", note);
  io("revision", revision);
}

template <class Io>
void fields(Io& io, Like<domain::Inspection> auto& value) {
  auto& [id, premises, at, agency, passed, note] = value;
  io("id", id)("premises", premises)("at", at)("agency", agency)("passed", passed)("note", note);
}

}  // namespace lianxun::store
