#pragma once

#include <future>
#include <map>
#include <memory>
#include <string>
#include <variant>

#include "domain/command.hpp"
#include "domain/situation.hpp"
#include "geo/datum.hpp"
#include "shape/locator.hpp"

namespace lianxun::desk {

/// Finds the position, grid and village that a command speaks of, on the boundaries in force at its time.
class Places {
 public:
  /// Nothing for a command without a place; a refusal for a place that cannot be had in the working CRS.
  using Found = std::variant<std::monostate, domain::Context::Location, domain::Refusal>;

  /// Begins to index the boundaries in force, on a thread of its own, unless that is done.
  void prepare(const domain::Situation& situation, domain::Instant now);

  /// Waits for the index when it is not ready.
  [[nodiscard]] Found locate(const domain::Situation& situation, const domain::Command& command, domain::Instant now);

 private:
  struct Index {
    std::shared_ptr<const domain::Boundaries> boundaries;
    shape::Locator grids;
    shape::Locator villages;
  };
  using Building = std::shared_future<std::shared_ptr<const Index>>;

  [[nodiscard]] Found at_source(const domain::Situation& situation, const domain::SourcePosition& position,
                                domain::Instant now);
  [[nodiscard]] domain::Context::Location at(const domain::Situation& situation, shape::Point position,
                                             domain::Instant now);
  [[nodiscard]] const geo::ToCrs& transform(const domain::Datum& from, const std::string& to);

  std::shared_ptr<const domain::Boundaries> wanted_;  // what `index_` is of
  Building index_;
  std::map<std::pair<std::string, std::string>, geo::ToCrs> transforms_;  // by datum and working CRS
};

}  // namespace lianxun::desk
