#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace lianxun::geo {

/// Extensions, in lower case and without the dot, of the vector formats that this GDAL opens. Those that mostly stand
/// for something else (.xml, .txt, .sql, .svg …) are left out.
[[nodiscard]] std::set<std::string> data_extensions();

struct ArchiveEntry {
  std::string name;
  bool folder = false;
  std::uint64_t bytes = 0;
  std::int64_t modified_s = 0;  // seconds since 1970, UTC
};

/// What lies in a .zip, or in a folder of one, that GDAL names "/vsizip/PATH". Throws BadInput for a damaged one.
[[nodiscard]] std::vector<ArchiveEntry> list_archive(const std::string& path);

}  // namespace lianxun::geo
