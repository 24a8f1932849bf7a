#pragma once

#include <memory>
#include <string>
#include <vector>

#include "domain/situation.hpp"
#include "ui/changes.hpp"
#include "ui/text_blocks.hpp"

namespace lianxun::ui {

/// The words of what can be found, kept by difference: a search that finds nothing reads no situation. Years of
/// incidents are taken in some thousands at a time, frame by frame; what has not been taken in is not found.
class FindIndex {
 public:
  /// After events have been applied.
  void apply(const domain::Situation& situation, const Changes& changes);
  /// Takes in at most so many incidents more, and the boundaries of the day if they are others.
  void grow(const domain::Situation& situation, domain::Date date, std::size_t most_incidents);

  /// Newest first. `words` as `TextBlocks` wants them.
  [[nodiscard]] std::vector<domain::IncidentId> incidents(const std::vector<std::string>& words,
                                                          std::size_t limit) const;
  /// In the order of their ids.
  [[nodiscard]] std::vector<domain::PremisesId> premises(const std::vector<std::string>& words,
                                                         std::size_t limit) const;
  /// Positions in the boundaries' villages and grids, ascending.
  [[nodiscard]] std::vector<std::size_t> villages(const std::vector<std::string>& words, std::size_t limit) const;
  [[nodiscard]] std::vector<std::size_t> grids(const std::vector<std::string>& words, std::size_t limit) const;
  /// Those that villages and grids are of; null: none yet.
  [[nodiscard]] const std::shared_ptr<const domain::Boundaries>& boundaries() const { return boundaries_; }

 private:
  void read_premises(const domain::Situation& situation);
  void read_places();

  TextBlocks incidents_;
  TextBlocks premises_;  // keys count down, so that the first stands last
  std::vector<domain::PremisesId> premises_ids_;
  TextBlocks villages_;  // in the same way
  TextBlocks grids_;
  std::shared_ptr<const domain::Boundaries> boundaries_;
};

}  // namespace lianxun::ui
