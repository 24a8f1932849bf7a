#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "geo/import_layer.hpp"

namespace lianxun::app {

/// What columns of foreign data are usually called, from data/import/usual-columns.json: layer → our field → names, the
/// more telling first.
class UsualColumns {
 public:
  /// Throws BadInput for a file that is missing, is no JSON, or names a layer or a field that does not exist.
  [[nodiscard]] static UsualColumns read(const std::filesystem::path& file);
  /// The same of a text; `name` stands in messages.
  [[nodiscard]] static UsualColumns parse(const std::string& text, const std::string& name);

  /// Our field → column, for the fields that have one of their own name or of a usual one, in any case. No column
  /// twice.
  [[nodiscard]] std::map<std::string, std::string> match(geo::ImportLayer layer,
                                                         const std::vector<std::string>& columns) const;

 private:
  std::map<std::string, std::map<std::string, std::vector<std::string>>> names_;
};

}  // namespace lianxun::app
