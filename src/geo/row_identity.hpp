// Inside geo only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include "geo/vector_table.hpp"

namespace lianxun::geo {

/// A name for a row that has no number of its own, made of its cells and its place in the source's own numbers: the
/// same row of a source that is read again gets the same name. Of rows that are equal in everything the second is told
/// from the first.
class RowIdentity {
 public:
  [[nodiscard]] std::string operator()(const VectorTable& table, std::size_t row, std::optional<shape::Point> place);

 private:
  std::unordered_map<std::uint64_t, int> seen_;
};

}  // namespace lianxun::geo
