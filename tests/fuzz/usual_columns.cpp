// Any bytes as the file of usual column names: names or a BadInput, nothing else; and no column is taken twice.
#include <cstdint>
#include <set>
#include <string>

#include "app/usual_columns.hpp"
#include "domain/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  try {
    const auto usual = lianxun::app::UsualColumns::parse(text, "usual-columns.json");
    const auto match = usual.match(lianxun::geo::ImportLayer::incidents, {"type", "date", "Category", "id", "tel"});
    std::set<std::string> taken;
    for (const auto& entry : match) {
      if (!taken.insert(entry.second).second) __builtin_trap();
    }
  } catch (const lianxun::domain::BadInput&) {
  }
  return 0;
}
