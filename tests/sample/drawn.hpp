#pragma once

#include "sample/history.hpp"
#include "sample/office.hpp"
#include "sample/sample.hpp"

/// The shipped place, drawn once for all tests.
inline const lianxun::sample::Place& place() {
  static const auto drawn = lianxun::sample::build_place(lianxun::sample::default_seed);
  return drawn;
}

inline const lianxun::domain::Room& office() {
  static const auto room = lianxun::sample::build_office(lianxun::sample::default_seed);
  return room;
}

inline const lianxun::sample::History& history() {
  static const auto told = lianxun::sample::build_history(place(), office(), lianxun::sample::default_seed);
  return told;
}
