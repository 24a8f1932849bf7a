#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>

#include "app/boundaries/areas.hpp"
#include "app/boundaries/subverbs.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/wording.hpp"
#include "boundary/repair_near.hpp"
#include "geo/vector_writer.hpp"
#include "report/review_words.hpp"

namespace lianxun::app::boundaries {

namespace {

struct Options {
  Source grids;
  std::string villages;
  std::string out;
  std::string report;
  double max_gap = 10;
  double tolerance = 0;
  std::string lang = "zh";
  bool quiet = false;
};

/// Rows that nothing concerns keep the source's own numbers where these are whole already.
void write(const boundary::Repaired& repaired, const Areas& areas, const std::string& out) {
  geo::VectorWriter writer(out);
  geo::LayerSchema schema;
  schema.name = std::filesystem::path(out).stem().string();
  schema.geometry = geo::GeometryKind::polygon;
  schema.crs = areas.crs;
  schema.fields = areas.table.fields;
  writer.begin_layer(schema);
  std::vector<geo::Value> values;
  for (std::size_t row = 0; row < areas.table.size(); ++row) {
    values.clear();
    for (int field = 0; field < static_cast<int>(schema.fields.size()); ++field) {
      values.push_back(areas.table.value(row, field));
    }
    const auto& face = repaired.faces[row];
    writer.write(face.empty() ? geo::Geometry() : geo::Geometry(areas.in_crs(face)), values);
  }
  writer.finish();
}

void write_report(const boundary::Repaired& repaired, const Areas& areas, const report::Wording& wording,
                  const std::string& out) {
  using geo::FieldType;
  geo::VectorWriter writer(out);
  writer.begin_layer({"moves",
                      geo::GeometryKind::polygon,
                      areas.crs,
                      {{"kind", FieldType::text},
                       {"to", FieldType::text},
                       {"from", FieldType::text},
                       {"square_metres", FieldType::real},
                       {"x", FieldType::real},
                       {"y", FieldType::real}}});
  for (const boundary::Move& move : repaired.moves) {
    std::string from;
    for (const int face : move.from) from += (from.empty() ? "" : ", ") + areas.name(static_cast<std::size_t>(face));
    const shape::Point at = areas.in_crs(move.at);
    const std::vector<geo::Value> values{wording(boundary::name(move.kind)),
                                         move.to < 0 ? std::string() : areas.name(static_cast<std::size_t>(move.to)),
                                         from,
                                         move.square_metres * areas.square_metres,
                                         at.x,
                                         at.y};
    writer.write(areas.in_crs(move.area), values);
  }
  writer.finish();
}

/// What bringing borders together did; the faces that stayed by name.
void print_nearness(const boundary::Nearness& nearness, double tolerance, const Areas& areas,
                    const report::Wording& wording) {
  std::printf("%s\n",
              wording("{} vertices moved by {} m at most and {} inserted, within {} m",
                      {std::to_string(nearness.moved), report::short_number(nearness.farthest * areas.longest_unit()),
                       std::to_string(nearness.inserted), report::short_number(tolerance)})
                  .c_str());
  for (const int face : nearness.left) {
    std::printf("%s\n", wording("{}: not brought to its neighbours, since it would have crossed or lost itself",
                                {areas.name(static_cast<std::size_t>(face))})
                            .c_str());
  }
}

void run(const Options& options, int& code) {
  Areas areas;
  boundary::Repaired repaired;
  std::optional<boundary::Nearness> nearness;
  {
    ProgressLine line(options.quiet);
    const auto progress = [&line](auto done, auto total) { return line("rows", done, total); };
    areas = read_areas(options.grids, progress);
    boundary::RepairOptions how;
    how.max_gap = options.max_gap / areas.square_metres;
    if (!options.villages.empty()) {
      Source source = options.grids;
      source.source = options.villages;
      Outlines villages = read_outlines(source, areas, progress);
      how.village_of_face = villages_of(areas, villages);
      how.villages = std::move(villages.areas);
    }
    if (options.tolerance > 0) {
      auto near = boundary::repair_near(areas.faces, options.tolerance / areas.longest_unit(), how);
      nearness = std::move(near.nearness);
      repaired = std::move(near.repaired);
    } else {
      repaired = boundary::repair(shape::Coverage(areas.faces), how);
    }
  }
  const report::Wording wording = wording_for(options.lang);
  write(repaired, areas, options.out);
  if (!options.report.empty()) write_report(repaired, areas, wording, options.report);
  if (!options.quiet) {
    if (nearness) print_nearness(*nearness, options.tolerance, areas, wording);
    const auto count = [&repaired](boundary::FaultKind kind) {
      return std::to_string(std::count_if(repaired.moves.begin(), repaired.moves.end(),
                                          [kind](const auto& move) { return move.kind == kind; }));
    };
    std::printf("%s\n",
                wording("{} overlaps and {} gaps settled, {} m² moved; {} of {} areas changed; {} larger gaps kept",
                        {count(boundary::FaultKind::overlap), count(boundary::FaultKind::gap),
                         report::short_number(repaired.square_metres * areas.square_metres),
                         std::to_string(repaired.changed.size()), std::to_string(areas.table.size()),
                         std::to_string(repaired.kept.size())})
                    .c_str());
  }
  code = repaired.kept.empty() ? 0 : 3;
}

}  // namespace

void add_repair(CLI::App& app, int& code) {
  const auto options = std::make_shared<Options>();
  app.add_option("--grids", options->grids.source, "areas that should share their borders: any OGR source")
      ->required()
      ->type_name("SRC");
  app.add_option("--out", options->out,
                 "the areas with all attributes, in their own order: .gpkg, .geojson, .fgb, .shp")
      ->required()
      ->type_name("DST");
  app.add_option("--max-gap", options->max_gap, "square metres: larger gaps are real and stay")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str()
      ->type_name("M2");
  app.add_option("--tolerance", options->tolerance,
                 "metres: vertices and edges within it of a neighbour's are brought together first; 0: no vertex is")
      ->check(CLI::Range(0.0, 1000.0))
      ->capture_default_str()
      ->type_name("M");
  app.add_option("--villages", options->villages, "outlines: ground never goes to a grid of another village")
      ->type_name("SRC");
  app.add_option("--report", options->report, "every piece of ground that was moved: .geojson, .gpkg, .csv")
      ->type_name("FILE");
  app.add_option("--datum", options->grids.datum, "what the coordinates are measured in, when the source does not say")
      ->type_name("DATUM");
  app.add_option("--code", options->grids.code, "column with the codes")->capture_default_str()->type_name("FIELD");
  app.add_option("--lang", options->lang, "language of the summary")
      ->check(CLI::IsMember({"zh", "en"}))
      ->capture_default_str();
  app.add_flag("--quiet", options->quiet, "print nothing");
  app.footer(
      "Borders that match stay as they are. An overlap goes to the one of its holders with the longest border, a gap "
      "to the neighbour with the longest. Exit code 3: larger gaps were kept.");
  app.callback([options, &code] { run(*options, code); });
}

}  // namespace lianxun::app::boundaries
