#pragma once

#include <string>
#include <vector>

#include "ui/importer.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// Which column of the source each of our fields stands in: what is required, matched and missing first, the rest on
/// demand.
class ColumnMapping {
 public:
  void draw(const View& view, const std::vector<Importer::Field>& fields, const Importer::Source& source,
            Importer::Request& request);
  void close() { open_.clear(); }

 private:
  /// A line for a field or a coordinate. True when it was pressed.
  bool line(const View& view, const std::string& id, const std::string& label, const Importer::Column* column,
            bool required);
  /// The columns to choose from, below the line.
  void choices(const View& view, const Importer::Source& source, const Importer::Column* now, std::string& value);
  void one(const View& view, const std::string& id, const std::string& label, bool required,
           const Importer::Source& source, const Importer::Column* column, std::string& value);

  std::string open_;  // id of the line whose columns are shown
  bool all_ = false;  // optional fields without a column too
};

/// The column that a field is read from: the one it is mapped to, otherwise one of its own name. Null: none.
[[nodiscard]] const Importer::Column* column_of(const Importer::Source& source, const Importer::Request& request,
                                                const std::string& field);

/// Required fields that no column is chosen for.
[[nodiscard]] std::vector<std::string> missing_fields(const std::vector<Importer::Field>& fields,
                                                      const Importer::Source& source, const Importer::Request& request);

/// Our name of a field in the user's words.
[[nodiscard]] std::string field_text(const Texts& tr, const std::string& field);

}  // namespace lianxun::ui
