#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace lianxun::patrol {

/// Whole seconds, so that two orders of equal merit compare equal. Times count from the start of the round.
using Seconds = std::int64_t;

/// What has to be visited by whom. All indices are positions in `stops` and crews' numbers from 0.
struct Round {
  struct Stop {
    std::vector<int> crews;    // all of them start together
    Seconds service = 0;       // on site
    std::vector<Seconds> due;  // limits that leaving the stop meets
  };
  std::vector<Stop> stops;
  std::vector<Seconds> ready;      // of each crew: when it can leave its base
  std::vector<Seconds> from_base;  // crew by crew, to each stop
  std::vector<Seconds> from_stop;  // stop by stop, to each stop

  [[nodiscard]] std::size_t crew_count() const { return ready.size(); }
  [[nodiscard]] Seconds base_leg(int crew, int stop) const { return from_base[index(crew, stop)]; }
  [[nodiscard]] Seconds leg(int a, int b) const { return from_stop[index(a, b)]; }

 private:
  [[nodiscard]] std::size_t index(int row, int column) const {
    return static_cast<std::size_t>(row) * stops.size() + static_cast<std::size_t>(column);
  }
};

/// Smaller is better, first member first: seconds past the limits, the end of the last stop, driving of all crews.
struct Merit {
  Seconds late = 0;
  Seconds finish = 0;
  Seconds drive = 0;
  friend auto operator<=>(const Merit&, const Merit&) = default;
};

/// A round as far as it has been driven: each crew visits, in the common order, the stops that need it, and at every
/// stop the work starts when the last of its crews is there.
class Progress {
 public:
  explicit Progress(const Round& round);

  /// Goes on to `stop`; gives the start of the work there.
  Seconds visit(int stop);

  [[nodiscard]] const Merit& merit() const { return merit_; }
  /// When the crew could be at a stop if it drove there now.
  [[nodiscard]] Seconds arrival(int crew, int stop) const;
  [[nodiscard]] int place(int crew) const { return crews_[static_cast<std::size_t>(crew)].place; }  // -1: its base
  [[nodiscard]] Seconds free(int crew) const { return crews_[static_cast<std::size_t>(crew)].free; }

 private:
  struct Crew {
    int place = -1;
    Seconds free = 0;
  };
  [[nodiscard]] Seconds leg_to(int crew, int stop) const;

  const Round* round_;
  std::vector<Crew> crews_;
  Merit merit_;
};

struct Schedule {
  std::vector<Seconds> start;   // of each stop
  std::vector<Seconds> leave;   // of each stop
  std::vector<Seconds> depart;  // of each crew: as late as its first stop allows; its `ready` when it has none
  std::vector<Seconds> drive;   // of each crew
  Merit merit;
};

/// `order` names each stop once.
[[nodiscard]] Schedule schedule(const Round& round, std::span<const int> order);
[[nodiscard]] Merit merit(const Round& round, std::span<const int> order);

}  // namespace lianxun::patrol
