#include <cmath>
#include <cstdio>
#include <map>
#include <memory>

#include "app/boundaries/areas.hpp"
#include "app/boundaries/subverbs.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/wording.hpp"
#include "boundary/check.hpp"
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
  std::string out;
  std::string lang = "zh";
  bool standard_codes = false;
  bool all = false;
  bool quiet = false;
};

std::string codes_of(const Fault& fault, const Areas& areas) {
  constexpr std::size_t most = 6;
  std::string out;
  for (std::size_t i = 0; i < fault.faces.size() && i < most; ++i) {
    out += (i == 0 ? "" : ", ") + areas.name(static_cast<std::size_t>(fault.faces[i]));
  }
  return fault.faces.size() > most ? out + " …" : out;
}

/// A grid's ground beyond the outline of its own village.
void add_outside(std::vector<Fault>& faults, const Areas& areas, const Outlines& villages) {
  constexpr double least = 1;  // square metres: borders drawn twice differ by less
  const geo::AreaCheck geos;
  const auto village = villages_of(areas, villages);
  for (std::size_t i = 0; i < areas.faces.size(); ++i) {
    if (village[i] < 0 || areas.faces[i].empty()) continue;
    const shape::MultiPolygon grid = geos.make_valid(areas.faces[i]);
    const double outside =
        geos.area_outside(grid, geos.make_valid(villages.areas[static_cast<std::size_t>(village[i])]));
    if (outside * areas.square_metres < least) continue;
    Fault fault;
    fault.kind = FaultKind::outside_village;
    fault.faces = {static_cast<int>(i)};
    fault.at = shape::label_point(areas.faces[i]);
    fault.square_metres = outside;
    faults.push_back(std::move(fault));
  }
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
    const std::vector<geo::Value> values{wording(boundary::name(fault.kind)),
                                         codes_of(fault, areas),
                                         fault.square_metres * areas.square_metres,
                                         fault.width * std::sqrt(areas.square_metres),
                                         at.x,
                                         at.y};
    writer.write(fault.area.empty() ? geo::Geometry() : geo::Geometry(areas.in_crs(fault.area)), values);
  }
  writer.finish();
}

void print(const std::vector<Fault>& faults, const Areas& areas, const report::Wording& wording, bool all) {
  constexpr std::size_t most_of_a_kind = 10;
  std::map<FaultKind, std::size_t> seen;
  std::map<FaultKind, double> sums;
  for (const Fault& fault : faults) {
    sums[fault.kind] += fault.square_metres * areas.square_metres;
    if (++seen[fault.kind] > most_of_a_kind && !all) continue;
    const shape::Point at = areas.in_crs(fault.at);
    std::printf("%-18s  %12.3f m²  %s  (%.9g %.9g)\n", wording(boundary::name(fault.kind)).c_str(),
                fault.square_metres * areas.square_metres, codes_of(fault, areas).c_str(), at.x, at.y);
  }
  for (const auto& [kind, count] : seen) {
    std::printf("%s\n", wording("{}: {}, {} m² together", {wording(boundary::name(kind)), std::to_string(count),
                                                           report::short_number(sums[kind])})
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
    faults = boundary::check(shape::Coverage(areas.faces));
    if (!options.villages.empty()) {
      Source source = options.grids;
      source.source = options.villages;
      add_outside(faults, areas, read_outlines(source, areas, progress));
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
  if (!options.quiet) {
    print(faults, areas, wording, options.all);
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
  app.add_option("--datum", options->grids.datum, "what the coordinates are measured in, when the source does not say")
      ->type_name("DATUM");
  app.add_option("--code", options->grids.code, "column with the codes")->capture_default_str()->type_name("FIELD");
  app.add_flag("--standard-codes", options->standard_codes, "codes must have 15 digits");
  app.add_option("--out", options->out, "faults as areas and a table: .geojson, .gpkg, .shp or .csv")
      ->type_name("FILE");
  app.add_option("--lang", options->lang, "language of the findings")
      ->check(CLI::IsMember({"zh", "en"}))
      ->capture_default_str();
  app.add_flag("--all", options->all, "list every fault");
  app.add_flag("--quiet", options->quiet, "print nothing");
  app.footer("Exit code 0: nothing wrong; 3: faults.");
  app.callback([options, &code] { run(*options, code); });
}

}  // namespace lianxun::app::boundaries
