#include <cstdio>
#include <memory>

#include "app/boundaries/areas.hpp"
#include "app/boundaries/subverbs.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/wording.hpp"
#include "boundary/renumber.hpp"
#include "domain/error.hpp"
#include "geo/vector_writer.hpp"
#include "report/review_words.hpp"

namespace lianxun::app::boundaries {

namespace {

struct Options {
  Source grids;
  std::string villages;
  std::string out;
  std::string lang = "zh";
  bool quiet = false;
};

void write(const Areas& areas, const boundary::Codes& codes, const std::string& out) {
  geo::VectorWriter writer(out);
  writer.begin_layer({"grids", geo::GeometryKind::polygon, areas.crs, {{"code"}, {"former_code"}}});
  for (std::size_t row = 0; row < areas.faces.size(); ++row) {
    const std::vector<geo::Value> values{codes[row], areas.name(row)};
    writer.write(areas.in_crs(areas.faces[row]), values);
  }
  writer.finish();
}

void run(const Options& options) {
  boundary::Draft draft;
  Areas areas;
  Outlines villages;
  {
    ProgressLine line(options.quiet);
    const auto progress = [&line](auto done, auto total) { return line("rows", done, total); };
    areas = read_areas(options.grids, progress);
    Source source = options.grids;
    source.source = options.villages;
    villages = read_outlines(source, areas, progress);
  }
  draft.faces = areas.faces;
  draft.villages = villages_of(areas, villages);
  const auto numbered = boundary::renumbered(draft, villages.codes);
  if (const auto* message = std::get_if<domain::Message>(&numbered)) {
    throw domain::BadInput(options.villages, *message, {"give every village its code of twelve digits", {}});
  }
  const auto& codes = std::get<boundary::Codes>(numbered);
  write(areas, codes, options.out);
  std::size_t changed = 0;
  for (std::size_t row = 0; row < codes.size(); ++row) changed += codes[row] != areas.name(row) ? 1 : 0;
  if (options.quiet) return;
  std::printf("%s\n", wording_for(options.lang)("{} of {} codes are others",
                                                {std::to_string(changed), std::to_string(codes.size())})
                          .c_str());
}

}  // namespace

void add_renumber(CLI::App& app, int&) {
  const auto options = std::make_shared<Options>();
  app.add_option("--grids", options->grids.source, "grids: any OGR source of areas")->required()->type_name("SRC");
  app.add_option("--villages", options->villages, "their villages, with codes of twelve digits")
      ->required()
      ->type_name("SRC");
  app.add_option("--out", options->out, "the grids with their new codes and the former ones")
      ->required()
      ->type_name("DST");
  app.add_option("--datum", options->grids.datum, "what the coordinates are measured in, when the source does not say")
      ->type_name("DATUM");
  app.add_option("--code", options->grids.code, "column with the codes")->capture_default_str()->type_name("FIELD");
  app.add_option("--lang", options->lang, "language")->check(CLI::IsMember({"zh", "en"}))->capture_default_str();
  app.add_flag("--quiet", options->quiet, "print nothing");
  app.footer(
      "In each village in bands from north to south, each from west to east. For boundaries that have no codes yet: in "
      "a "
      "store codes are given once.");
  app.callback([options] { run(*options); });
}

}  // namespace lianxun::app::boundaries
