#include <cstdio>
#include <memory>

#include "app/boundaries/areas.hpp"
#include "app/boundaries/subverbs.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/wording.hpp"
#include "boundary/difference.hpp"
#include "domain/error.hpp"
#include "geo/vector_writer.hpp"
#include "report/review_words.hpp"

namespace lianxun::app::boundaries {

namespace {

struct Options {
  Source from;
  Source to;
  std::string out;
  double least = 1;
  std::string lang = "zh";
  bool quiet = false;
};

void write(const boundary::Difference& found, const Areas& areas, const std::string& out) {
  using geo::FieldType;
  geo::VectorWriter writer(out);
  writer.begin_layer(
      {"transfers",
       geo::GeometryKind::polygon,
       areas.crs,
       {{"from_code", FieldType::text}, {"to_code", FieldType::text}, {"square_metres", FieldType::real}}});
  for (const boundary::Transfer& transfer : found.transfers) {
    const std::vector<geo::Value> values{transfer.from, transfer.to, transfer.square_metres * areas.square_metres};
    writer.write(areas.in_crs(transfer.area), values);
  }
  writer.finish();
}

/// Rows without a code, or with one that stands twice, cannot be told apart.
std::vector<std::string> codes_of(const Areas& areas) {
  std::vector<std::string> codes;
  for (std::size_t row = 0; row < areas.table.size(); ++row) codes.push_back(areas.name(row));
  return codes;
}

void print(const boundary::Difference& found, const Areas& areas, const report::Wording& wording) {
  const auto list = [](const std::vector<std::string>& codes) {
    std::string out;
    for (const std::string& code : codes) out += (out.empty() ? "" : ", ") + code;
    return out;
  };
  if (!found.added.empty()) std::printf("%s\n", wording("added: {}", {list(found.added)}).c_str());
  if (!found.removed.empty()) std::printf("%s\n", wording("removed: {}", {list(found.removed)}).c_str());
  if (!found.changed.empty()) std::printf("%s\n", wording("changed: {}", {list(found.changed)}).c_str());
  for (const boundary::Transfer& transfer : found.transfers) {
    const auto named = [&](const std::string& code) { return code.empty() ? wording("nobody") : code; };
    const shape::Point at = areas.in_crs(transfer.at);
    std::printf("%14.1f m²  %s → %s  (%.9g %.9g)\n", transfer.square_metres * areas.square_metres,
                named(transfer.from).c_str(), named(transfer.to).c_str(), at.x, at.y);
  }
  if (found.transfers.empty()) std::printf("%s\n", wording("no ground has another code").c_str());
}

void run(const Options& options, int& code) {
  Areas earlier;
  boundary::Difference found;
  {
    ProgressLine line(options.quiet);
    const auto progress = [&line](auto done, auto total) { return line("rows", done, total); };
    earlier = read_areas(options.from, progress);
    Source to = options.to;
    to.code = options.from.code;
    const Outlines later = read_outlines(to, earlier, progress);
    std::vector<std::string> codes = later.codes;
    for (std::size_t i = 0; i < codes.size(); ++i) {
      if (codes[i].empty()) codes[i] = "#" + std::to_string(i + 1);
    }
    const std::vector<std::string> before = codes_of(earlier);
    try {
      found =
          boundary::difference({earlier.faces, before}, {later.areas, codes}, options.least / earlier.square_metres);
    } catch (const std::invalid_argument& error) {
      throw domain::BadArgument(std::string(error.what()) + "; name the column with the codes with --code");
    }
  }
  const report::Wording wording = wording_for(options.lang);
  if (!options.out.empty()) write(found, earlier, options.out);
  if (!options.quiet) print(found, earlier, wording);
  code = found.transfers.empty() && found.added.empty() && found.removed.empty() ? 0 : 3;
}

}  // namespace

void add_diff(CLI::App& app, int& code) {
  const auto options = std::make_shared<Options>();
  app.add_option("--from", options->from.source, "the earlier version: any OGR source of areas")
      ->required()
      ->type_name("SRC");
  app.add_option("--to", options->to.source, "the later version")->required()->type_name("SRC");
  app.add_option("--code", options->from.code, "column with the codes in both")
      ->capture_default_str()
      ->type_name("FIELD");
  app.add_option("--datum", options->from.datum,
                 "what the earlier one's coordinates are measured in, when it does not say")
      ->type_name("DATUM");
  app.add_option("--to-datum", options->to.datum, "the same of the later one")->type_name("DATUM");
  app.add_option("--least", options->least, "square metres: less is not told")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str()
      ->type_name("M2");
  app.add_option("--out", options->out, "ground that has another code, as areas: .geojson, .gpkg, .shp or .csv")
      ->type_name("FILE");
  app.add_option("--lang", options->lang, "language")->check(CLI::IsMember({"zh", "en"}))->capture_default_str();
  app.add_flag("--quiet", options->quiet, "print nothing");
  app.footer("Exit code 0: the same; 3: they differ.");
  app.callback([options, &code] { run(*options, code); });
}

}  // namespace lianxun::app::boundaries
