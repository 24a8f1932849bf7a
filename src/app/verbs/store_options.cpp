#include "app/verbs/store_options.hpp"

#include <filesystem>

#include "domain/error.hpp"
#include "store/journal.hpp"

namespace lianxun::app {

domain::Situation read_store(const std::string& path) {
  if (!std::filesystem::exists(path)) throw domain::BadArgument("--store: there is no file \"" + path + "\"");
  return store::load(store::Journal::open(path, store::Journal::Mode::read));
}

domain::Date parse_day_option(const std::string& option, const std::string& text) {
  const auto date = domain::parse_date(text);
  if (!date) throw domain::BadArgument(option + ": \"" + text + "\" is no day, expected 2023-06-01");
  return *date;
}

}  // namespace lianxun::app
