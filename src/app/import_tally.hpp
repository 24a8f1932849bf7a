#pragma once

#include <cstddef>
#include <vector>

#include "domain/event.hpp"
#include "domain/message.hpp"

namespace lianxun::app {

/// What an import has brought into the store so far.
class ImportTally {
 public:
  void add(const domain::EventBatch& batch);
  /// Nothing: the store is as it was.
  [[nodiscard]] std::vector<domain::Message> told() const;
  [[nodiscard]] std::size_t incidents() const { return incidents_; }

 private:
  std::size_t incidents_ = 0;
  std::size_t premises_ = 0;
  std::size_t inspections_ = 0;
  std::size_t cases_ = 0;
  std::size_t villages_ = 0;
  std::size_t grids_ = 0;
  bool boundaries_ = false;
  bool basemap_ = false;
  bool room_ = false;
};

}  // namespace lianxun::app
