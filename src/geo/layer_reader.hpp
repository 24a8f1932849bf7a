#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.hpp"
#include "domain/message.hpp"
#include "domain/place.hpp"
#include "domain/time.hpp"
#include "geo/import_layer.hpp"
#include "geo/import_report.hpp"
#include "geo/progress.hpp"
#include "geo/source_spec.hpp"
#include "geo/vector_table.hpp"

namespace lianxun::geo {

/// What is wrong with a layer without rows.
[[nodiscard]] domain::BadInput empty_layer(const VectorTable& table);

/// A layer that is being imported: its table, our names for its columns, and its part of the report. Findings are
/// counted as they are made; a row is rejected once, whatever is wrong with it.
class LayerReader {
 public:
  /// Reads the source; `more` are optional fields that the room's data adds to those of the layer. Throws BadInput when
  /// a required field has no column, a mapping names none, or the layer is empty; BadArgument when a mapping is for a
  /// field that the layer does not have.
  LayerReader(ImportLayer layer, const SourceSpec& spec, const Progress& progress, ImportReport& report,
              const std::vector<std::string>& more = {});

  [[nodiscard]] const VectorTable& table() const { return table_; }
  [[nodiscard]] std::size_t size() const { return table_.size(); }

  /// The column of our field, or -1.
  [[nodiscard]] int column(std::string_view field) const;
  /// Whether the source was told which column the field is, rather than having one of that name.
  [[nodiscard]] bool is_mapped(const std::string& field) const { return spec_.fields.contains(field); }
  [[nodiscard]] const std::string& column_name(int column) const {
    return table_.fields[static_cast<std::size_t>(column)].name;
  }
  /// Without blanks at either end; empty for null or no such column.
  [[nodiscard]] std::string_view text(std::size_t row, int column) const;
  [[nodiscard]] std::string string(std::size_t row, int column) const { return std::string(text(row, column)); }

  // Empty cells give nothing; what does not parse is doubtful and gives nothing.
  [[nodiscard]] std::optional<int> whole(std::size_t row, int column);
  [[nodiscard]] std::optional<double> number(std::size_t row, int column);
  [[nodiscard]] std::optional<domain::Instant> instant(std::size_t row, int column, domain::Zone zone);
  /// A required time: without one the row is rejected.
  [[nodiscard]] std::optional<domain::Instant> instant_or_reject(std::size_t row, int column, domain::Zone zone);
  /// true, false, yes, no, 1, 0, and their Chinese words.
  [[nodiscard]] std::optional<bool> boolean(std::size_t row, int column);

  /// What the numbers of the geometry are measured in. Throws BadInput when the layer has no geometry, or numbers that
  /// cannot be what is stated.
  domain::Datum settle();
  /// Moves all geometry in one batch; what cannot be moved is left out and a fault.
  void move(const domain::Datum& datum, const std::string& to_crs);
  void place(const std::string& to_crs) { move(settle(), to_crs); }
  /// The row's place in the source's own numbers, a point inside for an area; nothing without geometry. Between
  /// `settle` and `move`.
  [[nodiscard]] std::vector<std::optional<shape::Point>> source_points();

  [[nodiscard]] std::vector<Geometry>& geometry() { return table_.geometry; }

  void note(domain::Message message) { add(-1, Severity::note, std::move(message)); }
  void doubt(domain::Message message) { add(-1, Severity::doubtful, std::move(message)); }
  void doubt(std::size_t row, domain::Message message) {
    add(static_cast<std::int64_t>(row), Severity::doubtful, std::move(message));
  }
  void reject(std::size_t row, domain::Message message);
  [[nodiscard]] bool is_rejected(std::size_t row) const { return rejected_[row]; }

  /// Why a row has no usable geometry.
  [[nodiscard]] domain::Message missing_geometry(std::size_t row) const;

  /// Puts the count of the layer into the report: the rows not rejected are loaded.
  void close();

 private:
  void map_columns(const SourceSpec& spec, const std::vector<std::string>& more);
  void add(std::int64_t row, Severity severity, domain::Message message);

  ImportLayer layer_;
  SourceSpec spec_;
  ImportReport& report_;
  VectorTable table_;
  std::map<std::string, int, std::less<>> columns_;  // by field
  std::vector<bool> rejected_;
};

}  // namespace lianxun::geo
