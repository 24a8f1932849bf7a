#pragma once

#include <map>
#include <optional>
#include <string>

#include "domain/place.hpp"

namespace lianxun::geo {

/// How to read one layer of a vector source.
struct SourceSpec {
  std::string source;                  // any OGR datasource; "|layername=NAME" picks the layer
  std::optional<domain::Datum> datum;  // over what the source says; none: the source's CRS
  std::string x;                       // columns with the coordinates; empty: by the usual names
  std::string y;
  std::string encoding;                       // of the text; empty: the source's, or found out
  std::map<std::string, std::string> fields;  // our name → column, where they differ

  friend bool operator==(const SourceSpec&, const SourceSpec&) = default;
};

}  // namespace lianxun::geo
