// Inside geo only: words in a file that stand for things of the room.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/incident.hpp"
#include "domain/room.hpp"
#include "geo/layer_reader.hpp"

namespace lianxun::geo {

/// Looks things up by id, then by name in either language. What is not found becomes a finding of the row.
class RoomWords {
 public:
  explicit RoomWords(const domain::Room& room);

  [[nodiscard]] std::optional<domain::CategoryId> category(const std::string& word) const;
  /// Ids or names with ';' between.
  [[nodiscard]] std::vector<domain::AgencyId> agencies(LayerReader& rows, std::size_t row, int column) const;
  [[nodiscard]] domain::Source source(LayerReader& rows, std::size_t row, int column) const;
  /// The column of the field "source", or -1: a column that happens to have this name and speaks of something else in
  /// every row is not used, which is noted.
  [[nodiscard]] static int source_column(LayerReader& rows);

 private:
  std::unordered_map<std::string, domain::CategoryId> categories_;
  std::unordered_map<std::string, domain::AgencyId> agencies_;
};

}  // namespace lianxun::geo
