// Inside geo only: what premises and incidents have in common.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/layer_reader.hpp"

namespace lianxun::geo {

/// Where a row is.
struct Place {
  shape::Point at;
  domain::SourcePosition source;
};

/// Places of all rows, moved in one batch; both positions are kept.
class RowPlaces {
 public:
  /// Without any geometry only if the rows `may_lack` it.
  RowPlaces(LayerReader& rows, const std::string& working_crs, bool may_lack) : rows_(rows) {
    source_.resize(rows.size());
    if (may_lack && !rows.table().has_geometry) return;
    // settle first: it may bring the table back to degrees
    datum_ = rows.settle();
    source_ = rows.source_points();
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (source_[row]) rows.geometry()[row] = *source_[row];
    }
    rows.move(datum_, working_crs);
  }

  /// Nothing when the row has no coordinates, or none that can be used.
  [[nodiscard]] std::optional<Place> operator()(std::size_t row) const {
    const auto* at = std::get_if<shape::Point>(&rows_.geometry()[row]);
    if (at == nullptr || !source_[row]) return std::nullopt;
    return Place{*at, {source_[row]->x, source_[row]->y, datum_}};
  }
  /// As the source has it, whatever it is measured in.
  [[nodiscard]] std::optional<shape::Point> in_source(std::size_t row) const { return source_[row]; }

 private:
  LayerReader& rows_;
  domain::Datum datum_;
  std::vector<std::optional<shape::Point>> source_;
};

}  // namespace lianxun::geo
