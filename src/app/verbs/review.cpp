#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "app/as_then.hpp"
#include "app/review/files.hpp"
#include "app/verb.hpp"
#include "app/verbs/store_options.hpp"
#include "app/wording.hpp"
#include "domain/error.hpp"

namespace lianxun::app {
namespace {

struct Options {
  std::string store;
  std::string month;
  std::string from;
  std::string to;
  std::string at;
  std::string out;
  std::string borders = "then";
  std::string lang = "zh";
  bool quiet = false;
};

struct Days {
  domain::Date from;
  domain::Date to;
};

Days days_of(const Options& options) {
  if (!options.month.empty()) {
    const auto first = domain::parse_date(options.month + "-01");
    if (!first) throw domain::BadArgument("--month: \"" + options.month + "\" is no month, expected 2023-06");
    return {*first, domain::Date{first->year() / first->month() / std::chrono::last}};
  }
  if (options.from.empty() || options.to.empty()) throw domain::BadArgument("give --month, or --from and --to");
  return {parse_day_option("--from", options.from), parse_day_option("--to", options.to)};
}

void run(const Options& options) {
  const Days days = days_of(options);
  const std::filesystem::path out = options.out;
  check_review_file(out);
  auto situation = read_store(options.store);
  if (!options.at.empty()) {
    const auto at = domain::parse_instant(options.at, situation.room->calendar.zone);
    if (!at) throw domain::BadArgument("--at: \"" + options.at + "\" is no instant, expected 2023-07-01T09:00");
    situation = as_then(situation, *at);
  }
  const report::Wording wording = wording_for(options.lang);
  const auto borders = options.borders == "then" ? hotspot::Borders::then : hotspot::Borders::today;
  write_review(report::make_review(situation, days.from, days.to, wording, borders), situation, wording, out);
  if (!options.quiet) std::printf("%s\n", out.c_str());
}

}  // namespace

void add_review(CLI::App& app, int&) {
  const auto options = std::make_shared<Options>();
  app.add_option("--store", options->store, "the store to look at; it may be in use")->required()->type_name("FILE");
  app.add_option("--month", options->month, "a whole month, as 2023-06")->type_name("MONTH");
  app.add_option("--from", options->from, "first day, as 2023-06-01")->type_name("DATE");
  app.add_option("--to", options->to, "last day, included")->type_name("DATE");
  app.add_option("--at", options->at, "as it was known then, such as 2023-07-01T09:00; default: the last event")
      ->type_name("INSTANT");
  app.add_option("--borders", options->borders, "count by the grids in force on the last day, or by those of --at")
      ->check(CLI::IsMember({"then", "today"}))
      ->capture_default_str();
  app.add_option("--out", options->out,
                 "FILE.pdf: maps, tables and methods; FILE.csv: the same figures; FILE.gpkg: the same as layers")
      ->required()
      ->type_name("FILE");
  app.add_option("--lang", options->lang, "language of names and words")
      ->check(CLI::IsMember({"zh", "en"}))
      ->capture_default_str();
  app.add_flag("--quiet", options->quiet, "print nothing");
  app.footer(
      "Where, when and what got better or worse, what is chance, and whether patrols helped. The same store, "
      "period and --at give the same bytes.");
  app.callback([options] { run(*options); });
}

}  // namespace lianxun::app
