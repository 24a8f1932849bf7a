#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "domain/command.hpp"
#include "domain/time.hpp"
#include "geo/source_spec.hpp"
#include "geo/vector_table.hpp"

namespace lianxun::feed {

/// The rows of a vector layer as reports. Columns go by our names (docs/2-room-file.md, "live day") or as `spec.fields`
/// maps them: category (required), at or reported, source, address, premises, phone, note, external_id.
class ReportRows {
 public:
  /// Throws BadInput when a required or mapped column is missing, or when the positions have no datum. `table` must
  /// outlive this.
  ReportRows(const geo::VectorTable& table, const geo::SourceSpec& spec, const std::string& feed, domain::Zone zone);

  [[nodiscard]] bool has_time() const { return time_ >= 0; }
  /// Nothing when the cell is empty or no time.
  [[nodiscard]] std::optional<domain::Instant> time(std::size_t row) const;

  /// The row, or why it is no report. The category stands as the source wrote it; without a column for it the external
  /// id is empty.
  [[nodiscard]] std::variant<domain::ReportIncident, domain::Message> report(std::size_t row) const;

 private:
  [[nodiscard]] int column(const char* name, bool required = false) const;
  [[nodiscard]] std::string text(std::size_t row, int column) const;
  [[nodiscard]] domain::Message fault(std::size_t row, const char* problem) const;

  const geo::VectorTable& table_;
  const geo::SourceSpec& spec_;
  std::string feed_;
  domain::Zone zone_;
  int time_;
  int source_;
  int category_;
  int address_;
  int premises_;
  int phone_;
  int note_;
  int external_id_;
  domain::Datum datum_;
};

/// complaint, finding, or their Chinese words; an empty word is a complaint.
[[nodiscard]] std::optional<domain::Source> parse_source(std::string_view word);

/// The id of the category that has this id or one of its names; the text itself when there is none, for the room to
/// refuse with a reason.
[[nodiscard]] domain::CategoryId category_named(const domain::Room& room, const std::string& text);

}  // namespace lianxun::feed
