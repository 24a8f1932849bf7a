#pragma once

#include "domain/room.hpp"
#include "store/kinds_of_value.hpp"

namespace lianxun::store {

template <class Io>
void fields(Io& io, Like<domain::Zone> auto& value) {
  auto& [offset] = value;
  io("offset_minutes", offset);
}

template <class Io>
void fields(Io& io, Like<domain::HolidayTable> auto& value) {
  auto& [holidays, makeup_workdays] = value;
  io("holidays", holidays)("makeup_workdays", makeup_workdays);
}

template <class Io>
void fields(Io& io, Like<domain::Calendar> auto& value) {
  auto& [zone, hours, years] = value;
  io("zone", zone)("hours", hours)("years", years);
}

template <class Io>
void fields(Io& io, Like<domain::Agency> auto& value) {
  auto& [id, name, name_en, short_name] = value;
  io("id", id)("name", name)("name_en", name_en)("short_name", short_name);
}

template <class Io>
void fields(Io& io, Like<domain::Officer> auto& value) {
  auto& [id, name, agency, qualified] = value;
  io("id", id)("name", name)("agency", agency)("qualified", qualified);
}

template <class Io>
void fields(Io& io, Like<domain::Shift> auto& value) {
  auto& [weekdays, from, to] = value;
  io("weekdays", weekdays)("from", from)("to", to);
}

template <class Io>
void fields(Io& io, Like<domain::Crew> auto& value) {
  auto& [id, name, name_en, agency, officers, base, shifts] = value;
  io("id", id)("name", name)("name_en", name_en)("agency", agency)("officers", officers)("base", base)("shifts",
                                                                                                       shifts);
}

template <class Io>
void fields(Io& io, Like<domain::Limit> auto& value) {
  auto& [name, name_en, from, until, amount, unit] = value;
  io("name", name)("name_en", name_en)("from", from)("until", until)("amount", amount)("unit", unit);
}

template <class Io>
void fields(Io& io, Like<domain::Category> auto& value) {
  auto& [id, name, name_en, group, responsible, cooperating, filing, closing, minutes_on_site, limits] = value;
  io("id", id)("name", name)("name_en", name_en)("group", group)("responsible", responsible);
  io("cooperating", cooperating)("filing_condition", filing)("closing_condition", closing);
  io("minutes_on_site", minutes_on_site)("limits", limits);
}

template <class Io>
void fields(Io& io, Like<domain::Power> auto& value) {
  auto& [code, name, agency] = value;
  io("code", code)("name", name)("agency", agency);
}

template <class Io>
void fields(Io& io, Like<domain::Room> auto& value) {
  auto& [name, name_en, calendar, agencies, officers, crews, categories, powers] = value;
  io("name", name)("name_en", name_en)("calendar", calendar)("agencies", agencies)("officers", officers);
  io("crews", crews)("categories", categories)("powers", powers);
}

}  // namespace lianxun::store
