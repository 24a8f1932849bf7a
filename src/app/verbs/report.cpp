#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "app/verb.hpp"
#include "app/verbs/store_options.hpp"
#include "app/wording.hpp"
#include "domain/error.hpp"
#include "report/atomic_file.hpp"
#include "report/period.hpp"

namespace lianxun::app {
namespace {

struct Options {
  std::string store;
  std::string from;
  std::string to;
  std::string out;
  std::string lang = "zh";
  bool quiet = false;
};

void run(const Options& options) {
  const auto from = parse_day_option("--from", options.from);
  const auto to = parse_day_option("--to", options.to);
  const std::filesystem::path out = options.out;
  const auto kind = out.extension();
  if (kind != ".json" && kind != ".csv" && kind != ".pdf") {
    throw domain::BadArgument("--out: \"" + options.out + "\" must end in .json, .csv or .pdf");
  }
  const auto situation = read_store(options.store);
  const report::Wording wording = wording_for(options.lang);
  const auto period = report::make_period_report(situation, from, to, wording);
  report::write_file(out, kind == ".json"  ? report::period_json(period)
                          : kind == ".csv" ? report::period_csv(period)
                                           : report::period_pdf(period, wording));
  if (!options.quiet) std::printf("%s\n", out.c_str());
}

}  // namespace

void add_report(CLI::App& app, int&) {
  const auto options = std::make_shared<Options>();
  app.add_option("--store", options->store, "the store to report on; it may be in use")->required()->type_name("FILE");
  app.add_option("--from", options->from, "first day, as 2023-06-01")->required()->type_name("DATE");
  app.add_option("--to", options->to, "last day, included")->required()->type_name("DATE");
  app.add_option("--out", options->out,
                 "FILE.json: all figures, rates in per cent with two decimals; FILE.csv: a row for the period and for "
                 "each village, agency and category; FILE.pdf: the sheet to print")
      ->required()
      ->type_name("FILE");
  app.add_option("--lang", options->lang, "language of names and of the PDF")->check(CLI::IsMember({"zh", "en"}));
  app.add_flag("--quiet", options->quiet, "print nothing");
  app.footer(
      "Complaints and findings count by the time of report, cases by opening, inspections by the visit. What is open "
      "or overdue is so as of the last event in the store.");
  app.callback([options] { run(*options); });
}

}  // namespace lianxun::app
