// Any bytes as a path and as names in its folder.
#include <cstdint>
#include <sstream>
#include <string>

#include "ui/file_list.hpp"

using namespace lianxun::ui;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream lines(std::string(reinterpret_cast<const char*>(data), size));
  Listing listing;
  std::getline(lines, listing.path);
  for (std::string name; std::getline(lines, name);) {
    listing.entries.push_back({name, name, name.size() % 3 == 0, name.size(), {}});
  }
  const FileRule rule{{"csv", "shp", "gdb"}, size % 2 == 0};
  for (const auto order : {FileOrder::name, FileOrder::date, FileOrder::size}) {
    const auto rows = rows_of(listing, rule, order);
    if (rows.rows.size() + rows.left_out > listing.entries.size()) __builtin_trap();
  }
  // Going up always ends at the root.
  std::string at = listing.path;
  for (std::size_t steps = 0; at != "/"; ++steps) {
    if (steps > size + 2) __builtin_trap();
    at = parent_of(at);
  }
  return 0;
}
