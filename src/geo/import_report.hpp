#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/message.hpp"
#include "domain/place.hpp"

namespace lianxun::geo {

/// How grave a finding of an import is.
enum class Severity {
  note,      // good to know; nothing is wrong with the data
  doubtful,  // loaded, mended or with something left empty
  rejected   // the row is not loaded
};

struct Finding {
  std::string layer;     // as VectorTable::where
  std::int64_t row = 0;  // from 1 in the order of the source; 0: the layer as a whole
  Severity severity = Severity::note;
  domain::Message message;

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// What an import read, loaded and found. Nothing is dropped without a finding.
struct ImportReport {
  struct Count {
    std::string role;   // "grids"
    std::string layer;  // as VectorTable::where
    std::size_t read = 0;
    std::size_t loaded = 0;
    std::size_t rejected = 0;

    friend bool operator==(const Count&, const Count&) = default;
  };
  /// A word in the column of categories that the room has no category for.
  struct UnknownCategory {
    std::string word;
    std::size_t rows = 0;

    friend bool operator==(const UnknownCategory&, const UnknownCategory&) = default;
  };
  std::vector<Count> counts;
  std::vector<Finding> findings;
  std::vector<UnknownCategory> unknown_categories;  // the most frequent first; their rows are rejected
  std::optional<domain::Datum::Kind> better_datum;  // fits the points clearly better than the stated one

  /// Without doubtful and rejected findings.
  [[nodiscard]] bool clean() const;
};

/// "doubtful", "rejected", "note": msgids.
[[nodiscard]] const char* to_text(Severity severity);

}  // namespace lianxun::geo
