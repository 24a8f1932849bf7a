#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "boundary/balance/alternatives.hpp"
#include "boundary/consequences.hpp"
#include "boundary/sketch.hpp"

namespace lianxun::ui {

/// A proposal as the planner can look at it and take it.
struct BalanceOffer {
  std::string name;  // msgid: what it weighs most
  boundary::Proposal proposal;
  boundary::TradeOff trade_off;
  bool undominated = false;   // no other is better in one aim and as good in all
  boundary::Preview preview;  // of the sketch that it was made for
};

/// What a search makes even.
enum class EvenOut {
  minutes,    // on site in a week, of the year's incidents
  incidents,  // of the year
  premises,
  residents  // spread over the ground of their grid
};

/// A search for grids of even work, beside the frames. The atomics are shared with it; the rest is filled between
/// frames.
struct Balancing {
  int village = -1;  // -1: all of them
  EvenOut even_out = EvenOut::minutes;
  std::set<domain::GridCode> locked;
  std::atomic<double> share{0};
  std::atomic<bool> cancelled{false};
  bool ready = false;
  std::vector<BalanceOffer> offers;
  std::string problem;
};

/// The roads as lines to draw along.
[[nodiscard]] std::vector<shape::Line> road_lines(const domain::Basemap& basemap);

/// The job of a search over a sketch as it is now: runs beside the frames, what it gives fills `balancing` between two.
/// Borders may well run along the roads (null: there are none).
[[nodiscard]] std::function<std::function<void()>()> balance_job(const std::shared_ptr<Balancing>& balancing,
                                                                 const boundary::Sketch& sketch,
                                                                 const boundary::ConsequenceIndex& effects,
                                                                 const std::shared_ptr<const domain::Basemap>& roads);

}  // namespace lianxun::ui
