#include <cstdio>
#include <memory>

#include "app/paths.hpp"
#include "app/verb.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/verbs/source_options.hpp"
#include "geo/assign.hpp"
#include "ui/texts.hpp"

namespace lianxun::app {

void add_assign(CLI::App& app, int& code) {
  struct Arguments {
    geo::AssignRequest request;
    std::string grids;
    std::string points;
    std::string grids_datum;
    SourceOptions source;
    std::string lang = "zh";
    bool quiet = false;
    bool all = false;
  };
  auto arguments = std::make_shared<Arguments>();
  auto& a = *arguments;
  app.add_option("--grids", a.grids, "areas: any OGR source, FILE|layername=NAME for one of several layers")
      ->required()
      ->type_name("SRC");
  app.add_option("--points", a.points, "points; areas count where a point inside them lies")
      ->required()
      ->type_name("SRC");
  app.add_option("--out", a.request.out, "file to write: .gpkg, .geojson, .fgb, .shp or .csv")
      ->required()
      ->type_name("DST");
  a.source.add_to(app);
  app.add_option("--grids-datum", a.grids_datum,
                 "what the coordinates of --grids are measured in, when it does not say")
      ->type_name("DATUM");
  app.add_option("--code", a.request.code, "column of --grids with the codes")
      ->capture_default_str()
      ->type_name("FIELD");
  app.add_option("--as", a.request.as, "attribute added to the points; empty outside every grid")
      ->capture_default_str()
      ->type_name("FIELD");
  app.add_option("--lang", a.lang, "language of the findings")
      ->check(CLI::IsMember({"zh", "en"}))
      ->capture_default_str();
  app.add_flag("--all", a.all, "list every finding");
  app.add_flag("--quiet", a.quiet, "no progress and no summary");
  app.footer("--datum, --x, --y and --encoding are those of --points. Exit code 3: rows had no coordinates.");
  app.callback([arguments, &code] {
    auto& args = *arguments;
    args.request.grids.source = args.grids;
    if (!args.grids_datum.empty()) args.request.grids.datum = parse_datum_option("--grids-datum", args.grids_datum);
    args.request.points = args.source.spec(args.points);
    geo::AssignResult result;
    {
      ProgressLine line(args.quiet);
      result = geo::assign(args.request, [&line](auto done, auto total) { return line("points", done, total); });
    }
    const auto language = args.lang == "en" ? ui::Language::en : ui::Language::zh;
    ui::use_language(language, locale_dir());
    const ui::Texts texts(language);
    print_findings(result.findings, args.all, [&texts](const std::string& id) { return texts(id.c_str()); });
    if (!args.quiet) {
      const auto summary = texts("{} rows: {} in a grid, {} outside, {} without coordinates", result.rows,
                                 result.inside, result.outside, result.without_place);
      std::printf("%s\n", summary.c_str());
    }
    bool clean = true;
    for (const auto& finding : result.findings) clean = clean && finding.severity == geo::Severity::note;
    code = clean ? 0 : 3;
  });
}

}  // namespace lianxun::app
