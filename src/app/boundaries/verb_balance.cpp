#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <thread>

#include "app/boundaries/balance_input.hpp"
#include "app/boundaries/balance_output.hpp"
#include "app/boundaries/subverbs.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/verbs/source_options.hpp"
#include "app/wording.hpp"
#include "boundary/balance/alternatives.hpp"
#include "domain/error.hpp"
#include "ui/texts.hpp"

namespace lianxun::app::boundaries {

namespace {

struct Options {
  BalanceFiles files;
  std::string out;
  std::string report;
  std::string trade_off;
  boundary::SearchOptions search;
  double seconds = 0;
  int alternatives = 1;
  int threads = 0;
  std::string lang = "zh";
  bool quiet = false;
};

/// "out.gpkg", "out-2.gpkg", …
std::string numbered(const std::string& out, std::size_t which) {
  if (which == 0) return out;
  const std::filesystem::path path(out);
  return (path.parent_path() / (path.stem().string() + "-" + std::to_string(which + 1) + path.extension().string()))
      .string();
}

std::vector<BalanceResult> propose_all(const Options& options, const BalanceInput& input,
                                       const boundary::BalanceSource& source) {
  const auto begin = std::chrono::steady_clock::now();
  ProgressLine line(options.quiet);
  const auto watch = [&](double share) {
    constexpr double thousand = 1000;
    line("balancing", static_cast<std::size_t>(share * thousand), static_cast<std::size_t>(thousand));
    const std::chrono::duration<double> since = std::chrono::steady_clock::now() - begin;
    return options.seconds <= 0 || since.count() < options.seconds;
  };
  const int threads =
      options.threads > 0 ? options.threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  std::vector<boundary::BalanceGround> grounds;
  try {
    grounds = boundary::cut_villages(source, threads, watch);
  } catch (const std::invalid_argument& error) {
    throw domain::BadInput(input.areas.table.where, error.what(),
                           "name the villages' column \"village\", or --villages");
  }
  std::vector<BalanceResult> out;
  for (auto& each : boundary::alternatives(options.search, options.alternatives)) {
    const auto proposed = boundary::propose(source, grounds, {each.search, threads}, watch);
    out.push_back({each.name, proposed});
  }
  // No village at all: the time was up before they were cut.
  if (grounds.empty()) {
    for (auto& each : out) each.proposal.stopped = true;
  }
  return out;
}

void run(const Options& options, int& code) {
  BalanceInput input;
  {
    ProgressLine line(options.quiet);
    input = read_balance_input(options.files, [&line](auto done, auto total) { return line("rows", done, total); });
  }
  const boundary::BalanceSource source = input.source();
  const std::vector<BalanceResult> results = propose_all(options, input, source);
  const report::Wording wording = wording_for(options.lang);
  print_findings(input.findings, false, [&wording](const std::string& id) { return wording(id); });
  for (std::size_t i = 0; i < results.size(); ++i) {
    write_grids(results[i].proposal, input, numbered(options.out, i));
  }
  if (!options.report.empty()) write_report(results, input, wording, options.report);
  if (!options.trade_off.empty()) write_trade_off(results, wording, options.trade_off);
  const bool good = is_good(results.front());
  if (!options.quiet) print_balance(results, input, wording);
  code = good ? 0 : 3;
}

}  // namespace

void add_balance(CLI::App& app, int& code) {
  const auto options = std::make_shared<Options>();
  Options& o = *options;
  app.add_option("--grids", o.files.grids.source, "grids that share their borders: any OGR source of areas")
      ->required()
      ->type_name("SRC");
  app.add_option("--weights", o.files.weights, "column with the workload: of --places if given, otherwise of --grids")
      ->type_name("FIELD");
  app.add_option("--out", o.out,
                 "the grids with all attributes: .gpkg, .geojson, .fgb, .shp; alternatives are numbered")
      ->required()
      ->type_name("DST");
  app.add_option("--places", o.files.places, "points where the work is, each 1 without --weights; may be repeated")
      ->type_name("SRC");
  app.add_option("--places-datum", o.files.datums, "what their coordinates are measured in, in their order")
      ->type_name("DATUM");
  app.add_option("--villages", o.files.villages,
                 "villages by their codes; otherwise the column village, or 12 of 15 digits")
      ->type_name("SRC");
  app.add_option("--lines", o.files.lines, "roads, rivers: natural borders; may be repeated")->type_name("SRC");
  app.add_option("--lock", o.files.locked, "codes of grids that stay as they are")->delimiter(',')->type_name("CODES");
  app.add_option("--limit", o.search.limit, "the largest workload against the mean of the village")
      ->check(CLI::Range(1.0, 100.0))
      ->capture_default_str()
      ->type_name("RATIO");
  app.add_option("--seconds", o.seconds, "stop searching after this time; then the result depends on it")
      ->check(CLI::PositiveNumber)
      ->type_name("N");
  app.add_option("--steps", o.search.proposals, "steps that are tried in each village")
      ->check(CLI::PositiveNumber)
      ->capture_default_str()
      ->type_name("N");
  app.add_option("--seed", o.search.seed, "of the search")->capture_default_str()->type_name("N");
  app.add_option("--alternatives", o.alternatives, "proposals with other weights")
      ->check(CLI::Range(1, 100))
      ->capture_default_str()
      ->type_name("N");
  app.add_option("--report", o.report, "what is proposed for each grid, in words: .csv, .gpkg, .geojson")
      ->type_name("FILE");
  app.add_option("--trade-off", o.trade_off, "the alternatives against each other, as a table")->type_name("FILE");
  app.add_option("--threads", o.threads, "default: all cores; the result does not depend on it")->type_name("N");
  app.add_option("--datum", o.files.grids.datum, "what the coordinates of --grids are measured in")->type_name("DATUM");
  app.add_option("--code", o.files.grids.code, "column with the codes")->capture_default_str()->type_name("FIELD");
  app.add_option("--lang", o.lang, "language")->check(CLI::IsMember({"zh", "en"}))->capture_default_str();
  app.add_flag("--quiet", o.quiet, "print nothing");
  app.footer("Exit code 3: a grid has more than the limit still, or the time was up.");
  app.callback([options, &code] { run(*options, code); });
}

}  // namespace lianxun::app::boundaries
