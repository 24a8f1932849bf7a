#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <memory>

#include "app/boundaries/areas.hpp"
#include "app/boundaries/fault_words.hpp"
#include "app/boundaries/pictures.hpp"
#include "app/boundaries/subverbs.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/wording.hpp"
#include "boundary/check.hpp"
#include "boundary/levels.hpp"
#include "boundary/repair.hpp"
#include "geo/valid.hpp"
#include "geo/vector_writer.hpp"
#include "report/review_words.hpp"

namespace lianxun::app::boundaries {

namespace {

using boundary::Fault;
using boundary::FaultKind;

struct Options {
  Source grids;
  std::string villages;
  double tolerance = 0.1;
  std::string out;
  std::string pictures;
  std::size_t most_pictures = 50;
  std::string lang = "zh";
  bool standard_codes = false;
  bool all = false;
  bool quiet = false;
};

/// Ground of grids beyond the outline of their village, and of villages without a grid. Grids that overlap are repaired
/// for it first, so that each place has one village.
void add_outside(std::vector<Fault>& faults, const Areas& areas, const shape::Coverage& coverage,
                 const Outlines& villages, double tolerance) {
  const geo::AreaCheck geos;
  std::vector<shape::MultiPolygon> outlines;
  for (const auto& outline : villages.areas) outlines.push_back(geos.make_valid(outline));
  const std::vector<int> village = villages_of(areas, villages);
  const double unit = std::sqrt(areas.square_metres);
  const boundary::OutlineOptions options{.tolerance = tolerance / unit, .least = 1 / areas.square_metres};
  const bool sound = std::none_of(faults.begin(), faults.end(), [](const Fault& fault) {
    return fault.kind == FaultKind::overlap || fault.kind == FaultKind::crossing ||
           fault.kind == FaultKind::unmatched_vertex;
  });
  auto found = sound ? boundary::check_outlines(coverage, village, outlines, options)
                     : boundary::check_outlines(shape::Coverage(boundary::repair(coverage, {.max_gap = 0}).faces),
                                                village, outlines, options);
  faults.insert(faults.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

void write(const std::vector<Fault>& faults, const Areas& areas, const report::Wording& wording,
           const std::string& out) {
  using geo::FieldType;
  geo::VectorWriter writer(out);
  writer.begin_layer({"faults",
                      geo::GeometryKind::polygon,
                      areas.crs,
                      {{"kind", FieldType::text},
                       {"codes", FieldType::text},
                       {"square_metres", FieldType::real},
                       {"width_metres", FieldType::real},
                       {"x", FieldType::real},
                       {"y", FieldType::real}}});
  for (const Fault& fault : faults) {
    const shape::Point at = areas.in_crs(fault.at);
    const std::vector<geo::Value> values{wording(kind_of(fault, areas)),
                                         codes_of(fault, areas),
                                         fault.square_metres * areas.square_metres,
                                         width_of(fault, areas),
                                         at.x,
                                         at.y};
    writer.write(fault.area.empty() ? geo::Geometry() : geo::Geometry(areas.in_crs(fault.area)), values);
  }
  writer.finish();
}

/// Numbered as the pictures are.
void print(const std::vector<Fault>& faults, const Areas& areas, const report::Wording& wording, bool all) {
  constexpr std::size_t most_of_a_kind = 10;
  struct Sum {
    std::string kind;
    std::size_t count = 0;
    double square_metres = 0;
  };
  std::vector<Sum> sums;
  for (std::size_t i = 0; i < faults.size(); ++i) {
    const Fault& fault = faults[i];
    const std::string kind = kind_of(fault, areas);
    auto sum = std::find_if(sums.begin(), sums.end(), [&kind](const Sum& each) { return each.kind == kind; });
    if (sum == sums.end()) sum = sums.insert(sums.end(), Sum{kind});
    sum->square_metres += fault.square_metres * areas.square_metres;
    if (++sum->count > most_of_a_kind && !all) continue;
    const shape::Point at = areas.in_crs(fault.at);
    std::printf("%4zu  %-18s  %12.3f m²  %s  (%.9g %.9g)\n", i + 1, wording(kind).c_str(),
                fault.square_metres * areas.square_metres, codes_of(fault, areas).c_str(), at.x, at.y);
  }
  for (const Sum& sum : sums) {
    std::printf("%s\n", wording("{}: {}, {} m² together",
                                {wording(sum.kind), std::to_string(sum.count), report::short_number(sum.square_metres)})
                            .c_str());
  }
}

void run(const Options& options, int& code) {
  Areas areas;
  std::vector<Fault> faults;
  {
    ProgressLine line(options.quiet);
    const auto progress = [&line](auto done, auto total) { return line("rows", done, total); };
    areas = read_areas(options.grids, progress);
    const shape::Coverage coverage(areas.faces);
    faults = boundary::check(coverage);
    if (!options.villages.empty()) {
      Source source = options.grids;
      source.source = options.villages;
      add_outside(faults, areas, coverage, read_outlines(source, areas, progress), options.tolerance);
    }
  }
  if (areas.code >= 0) {
    std::vector<std::string> codes;
    for (std::size_t row = 0; row < areas.table.size(); ++row) codes.push_back(areas.name(row));
    for (Fault& fault : boundary::check_codes(codes, {})) {
      if (fault.kind == FaultKind::malformed_code && !options.standard_codes) continue;
      fault.at = shape::label_point(areas.faces[static_cast<std::size_t>(fault.faces.front())]);
      faults.push_back(std::move(fault));
    }
  }
  const report::Wording wording = wording_for(options.lang);
  if (!options.out.empty()) write(faults, areas, wording, options.out);
  if (!options.pictures.empty()) {
    ProgressLine line(options.quiet);
    line("pictures", 0, 0);
    write_pictures(faults, areas, options.pictures, options.most_pictures, wording);
  }
  if (!options.quiet) {
    print(faults, areas, wording, options.all);
    if (!options.pictures.empty() && faults.size() > options.most_pictures) {
      std::printf("%s\n", wording("pictures of the first {} of {} faults only: see --most-pictures",
                                  {std::to_string(options.most_pictures), std::to_string(faults.size())})
                              .c_str());
    }
    if (faults.empty()) {
      std::printf("%s\n", wording("{} areas, nothing wrong", {std::to_string(areas.table.size())}).c_str());
    }
  }
  code = faults.empty() ? 0 : 3;
}

}  // namespace

void add_check(CLI::App& app, int& code) {
  const auto options = std::make_shared<Options>();
  app.add_option("--grids", options->grids.source, "areas that should share their borders: any OGR source")
      ->required()
      ->type_name("SRC");
  app.add_option("--villages", options->villages, "outlines that the grids should not leave; by the column village")
      ->type_name("SRC");
  app.add_option("--tolerance", options->tolerance, "metres: differences from the outlines no wider than this are none")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str()
      ->type_name("M");
  app.add_option("--datum", options->grids.datum, "what the coordinates are measured in, when the source does not say")
      ->type_name("DATUM");
  app.add_option("--code", options->grids.code, "column with the codes")->capture_default_str()->type_name("FIELD");
  app.add_flag("--standard-codes", options->standard_codes, "codes must have 15 digits");
  app.add_option("--out", options->out, "faults as areas and a table: .geojson, .gpkg, .shp or .csv")
      ->type_name("FILE");
  app.add_option("--pictures", options->pictures, "folder for a PNG of each fault, numbered as in the list")
      ->type_name("DIR");
  app.add_option("--most-pictures", options->most_pictures, "no more pictures than this")->capture_default_str();
  app.add_option("--lang", options->lang, "language of the findings")
      ->check(CLI::IsMember({"zh", "en"}))
      ->capture_default_str();
  app.add_flag("--all", options->all, "list every fault");
  app.add_flag("--quiet", options->quiet, "print nothing");
  app.footer("Exit code 0: nothing wrong; 3: faults.");
  app.callback([options, &code] { run(*options, code); });
}

}  // namespace lianxun::app::boundaries
