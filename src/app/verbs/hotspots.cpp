#include <cstdio>
#include <memory>

#include "app/hotspots/doubts.hpp"
#include "app/hotspots/method.hpp"
#include "app/hotspots/output.hpp"
#include "app/verb.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/verbs/source_options.hpp"
#include "app/verbs/store_options.hpp"
#include "app/wording.hpp"
#include "domain/error.hpp"
#include "ui/texts.hpp"

namespace lianxun::app {

namespace {

struct Arguments {
  hotspots::Request request;
  std::string grids;
  std::string grids_datum;
  std::string points;
  std::string standardise = "none";
  std::string date;
  std::string from;
  std::string to;
  std::string step = "week";
  std::string on;
  std::string without;
  SourceOptions source;
  std::string lang = "zh";
  bool quiet = false;
  bool all = false;
};

std::optional<domain::Date> day(const std::string& option, const std::string& text) {
  return text.empty() ? std::optional<domain::Date>() : parse_day_option(option, text);
}

hotspots::Request request_of(const Arguments& a) {
  hotspots::Request request = a.request;
  request.grids.source = a.grids;
  if (!a.grids_datum.empty()) request.grids.datum = parse_datum_option("--grids-datum", a.grids_datum);
  if (a.points.empty() == request.value.empty()) {
    throw domain::BadArgument("give either --points, which are counted, or --value, a column of the grids");
  }
  if (!a.points.empty()) {
    request.points = a.source.spec(a.points);
    if (!a.date.empty()) request.points->fields["reported"] = a.date;
  }
  request.row_standardised = a.standardise == "row";
  request.from = day("--from", a.from);
  request.to = day("--to", a.to);
  request.patrolled_on = day("--on", a.on);
  if (request.from && request.to && *request.to < *request.from) {
    throw domain::BadArgument("--from is later than --to");
  }
  request.without = hotspots::parse_doubts(a.without);
  request.step = std::chrono::hours(24 * (a.step == "day" ? 1 : a.step == "week" ? 7 : 28));
  hotspots::check_output(request);
  return request;
}

void run(const Arguments& a, int& code) {
  const hotspots::Request request = request_of(a);
  const hotspots::Method& method = hotspots::method_called(request.method);
  if (method.needs_points && !request.points) {
    throw domain::BadArgument("--method " + request.method + " needs --points");
  }
  hotspots::Input input;
  {
    ProgressLine line(a.quiet);
    input = hotspots::read_input(request, [&line](auto done, auto total) { return line("rows", done, total); });
  }
  if (method.needs_times && !input.has_times) {
    throw domain::BadArgument("--method " + request.method + " needs times: name their column with --date");
  }
  const hotspots::Result result = method.run(input, request);
  const report::Wording wording = wording_for(a.lang);
  hotspots::write_output(input, request, result, wording);
  print_findings(input.findings, a.all, wording.translate);
  for (const domain::Message& warning : result.warnings) {
    std::printf("%-8s  %s\n", wording(geo::to_text(geo::Severity::note)).c_str(),
                wording(warning.id, warning.args).c_str());
  }
  if (!a.quiet) {
    if (request.points) {
      std::printf("%s\n", wording("{} points in the period: {} outside every grid, {} without coordinates",
                                  {std::to_string(input.rows.size()), std::to_string(input.outside),
                                   std::to_string(input.unplaced)})
                              .c_str());
    }
    if (input.left_out > 0) {
      std::printf("%s\n", wording("{} rows left out as doubtful", {std::to_string(input.left_out)}).c_str());
    }
    for (const domain::Message& line : result.summary) {
      // Weekdays, patterns and doubts among the arguments are msgids themselves; numbers stay as they are.
      std::vector<std::string> words;
      for (const std::string& each : line.args) words.push_back(wording(each));
      std::printf("%s\n", wording(line.id, words).c_str());
    }
  }
  bool clean = true;
  for (const auto& finding : input.findings) clean = clean && finding.severity == geo::Severity::note;
  code = clean ? 0 : 3;
}

}  // namespace

void add_hotspots(CLI::App& app, int& code) {
  auto arguments = std::make_shared<Arguments>();
  Arguments& a = *arguments;
  hotspots::Request& r = a.request;
  app.add_option("--grids", a.grids, "areas: any OGR source, FILE|layername=NAME for one of several layers")
      ->required()
      ->type_name("SRC");
  app.add_option("--points", a.points, "incidents, which are counted by grid")->type_name("SRC");
  app.add_option("--value", r.value, "instead of points: a column of the grids with numbers")->type_name("FIELD");
  app.add_option(
         "--out", r.out,
         "file to write: .gpkg .geojson .fgb .shp (grids with the figures), .csv (the table), .tif (a density), "
         ".png .pdf (map)")
      ->required()
      ->type_name("DST");
  std::string names;
  for (const hotspots::Method& method : hotspots::methods()) {
    names += "\n  " + std::string(method.name) + ": " + method.help;
  }
  app.add_option("--method", r.method, "what is computed:" + names)->capture_default_str()->type_name("NAME");
  app.add_option("--date", a.date, "column of the points with their time (default: reported)")->type_name("FIELD");
  app.add_option("--from", a.from, "first day that counts")->type_name("DATE");
  app.add_option("--to", a.to, "last day that counts")->type_name("DATE");
  app.add_option("--without", a.without,
                 "leave out doubtful rows: some of default, duplicate, outside, closed-early, handled-early, future "
                 "with commas between; --method quality lists them")
      ->type_name("WORDS");
  app.add_option("--step", a.step, "of time, for emerging and backtest")
      ->check(CLI::IsMember({"day", "week", "month"}))
      ->capture_default_str();
  app.add_option("--patrolled", r.patrolled, "codes of the grids, for effect")->type_name("CODE,CODE");
  app.add_option("--on", a.on, "day of the patrol, for effect")->type_name("DATE");
  app.add_option("--weeks", r.weeks, "looked at before and after the patrol")
      ->check(CLI::Range(1, 520))
      ->capture_default_str()
      ->type_name("N");
  app.add_option("--weights", r.weights, "who is a neighbour: queen, rook, distance:METRES or FILE.gal")
      ->capture_default_str()
      ->type_name("SPEC");
  app.add_option("--standardise", a.standardise, "the weights of a grid")
      ->check(CLI::IsMember({"none", "row"}))
      ->capture_default_str();
  app.add_option("--per", r.per, "rates: area (per km²), or a column of the grids such as residents")
      ->type_name("FIELD");
  app.add_flag("--fdr", r.fdr, "classes under a false discovery rate");
  app.add_option("--permutations", r.permutations, "conditional permutations for p; 0: normal distribution")
      ->check(CLI::Range(0, 1000000))
      ->capture_default_str()
      ->type_name("N");
  app.add_option("--kernel", r.kernel, "of a density")
      ->check(CLI::IsMember({"quartic", "gaussian"}))
      ->capture_default_str();
  app.add_option("--bandwidth", r.bandwidth, "of a density, in metres; default: by Silverman's rule")
      ->check(CLI::PositiveNumber)
      ->type_name("M");
  app.add_option("--cell", r.cell, "of a density, in metres; default: from bandwidth and extent")
      ->check(CLI::PositiveNumber)
      ->type_name("M");
  app.add_option("--seed", r.seed, "of the permutations")->capture_default_str()->type_name("N");
  app.add_flag("--global", r.global, "also one number for the whole map");
  app.add_option("--code", r.code, "column of --grids that names them")->capture_default_str()->type_name("FIELD");
  app.add_option("--grids-datum", a.grids_datum,
                 "what the coordinates of --grids are measured in, when it does not say")
      ->type_name("DATUM");
  a.source.add_to(app);
  a.source.add_fields_to(app);
  app.add_option("--lang", a.lang, "language of findings and pictures")
      ->check(CLI::IsMember({"zh", "en"}))
      ->capture_default_str();
  app.add_flag("--all", a.all, "list every finding");
  app.add_flag("--quiet", a.quiet, "no progress and no summary");
  app.footer(
      "--datum, --x, --y, --encoding and --field are those of --points; fields: reported, handled, closed, category, "
      "premises, address. Exit code 3: rows were left out or doubtful.");
  app.callback([arguments, &code] { run(*arguments, code); });
}

}  // namespace lianxun::app
