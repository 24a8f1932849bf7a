#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "geo/geometry.hpp"
#include "geo/vector_writer.hpp"

namespace lianxun::geo {

/// One layer read whole: rows in the order of the source, attributes as UTF-8 text, geometry in the source's own
/// numbers. Text of all cells stands in one block.
class VectorTable {
 public:
  /// A row whose geometry could not be taken as it is.
  struct Fault {
    enum class Kind { not_finite, mixed, bad_number };
    std::size_t row = 0;
    Kind kind{};
  };

  std::string where;          // "file" or "file|layer", as messages name it
  std::string crs;            // "EPSG:4326" or WKT; empty: the source does not say
  bool has_geometry = false;  // the layer's own, or made from coordinate columns
  int x_field = -1;           // the columns the points were made from, if they were
  int y_field = -1;
  std::vector<Field> fields;
  std::vector<Geometry> geometry;  // one for each row
  std::vector<std::int64_t> ids;   // the source's own row ids
  std::vector<Fault> faults;       // ascending by row
  std::vector<std::string> notes;  // what GDAL warned of, in its words

  [[nodiscard]] std::size_t size() const { return geometry.size(); }

  /// Index of a column by its name: exactly, otherwise whatever the case; -1: none.
  [[nodiscard]] int find_field(std::string_view name) const;

  /// Empty for null. Valid while the table lives and is not changed.
  [[nodiscard]] std::string_view text(std::size_t row, int field) const;
  [[nodiscard]] bool is_null(std::size_t row, int field) const { return null_[cell(row, field)]; }
  /// The cell as its field's type, for writing it out again.
  [[nodiscard]] Value value(std::size_t row, int field) const;

  /// Appends the next cell, row by row.
  void add_null() { add({}, true); }
  void add_text(std::string_view text) { add(text, false); }

  /// Replaces every cell and column name by what `change` makes of it.
  template <class Change>
  void rewrite(const Change& change);

 private:
  [[nodiscard]] std::size_t cell(std::size_t row, int field) const {
    return row * fields.size() + static_cast<std::size_t>(field);
  }
  void add(std::string_view text, bool null) {
    text_.append(text);
    ends_.push_back(text_.size());
    null_.push_back(null);
  }

  std::string text_;
  std::vector<std::size_t> ends_;  // of each cell in text_
  std::vector<bool> null_;
};

template <class Change>
void VectorTable::rewrite(const Change& change) {
  for (auto& field : fields) field.name = change(std::string_view(field.name));
  std::string text;
  text.reserve(text_.size() * 3 / 2);
  std::size_t start = 0;
  for (std::size_t& end : ends_) {
    text += change(std::string_view(text_).substr(start, end - start));
    start = end;
    end = text.size();
  }
  text_ = std::move(text);
}

}  // namespace lianxun::geo
