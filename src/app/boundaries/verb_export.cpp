#include <cstdio>
#include <memory>
#include <type_traits>

#include "app/boundaries/subverbs.hpp"
#include "app/verbs/store_options.hpp"
#include "geo/vector_writer.hpp"

namespace lianxun::app::boundaries {

namespace {

using domain::Situation;
using geo::Field;
using geo::FieldType;
using geo::Value;

struct Options {
  std::string store;
  std::string out;
  bool quiet = false;
};

Value count_or_null(const std::optional<int>& count) { return count ? Value(std::int64_t{*count}) : Value(); }

/// From its day to the day before the next one's; null while there is no next one.
struct Span {
  Value from;
  Value to;
};

Span span_of(const Situation& situation, std::size_t version) {
  const auto& all = situation.boundaries;
  Span out{domain::format_date(all[version]->effective), {}};
  if (version + 1 < all.size()) {
    const domain::Date next = all[version + 1]->effective;
    out.to = domain::format_date(std::chrono::sys_days(next) - std::chrono::days(1));
  }
  return out;
}

/// Every version of the villages, or of the grids; `Place` is Village or Grid. Grids say their village besides.
template <class Place>
void write_places(geo::VectorWriter& writer, const Situation& situation, const char* layer,
                  std::vector<Place> domain::Boundaries::*places,
                  std::vector<shape::MultiPolygon> domain::Boundaries::*areas) {
  constexpr bool of_grids = std::is_same_v<Place, domain::Grid>;
  std::vector<Field> fields{{"code"}, {"name"}, {"name_en"}};
  if (of_grids) fields.push_back({"village"});
  fields.insert(fields.end(), {{"kind"},
                               {"residents", FieldType::integer},
                               {"valid_from", FieldType::date},
                               {"valid_to", FieldType::date},
                               {"synthetic", FieldType::boolean}});
  writer.begin_layer({layer, geo::GeometryKind::polygon, situation.working_crs, std::move(fields)});
  for (std::size_t v = 0; v < situation.boundaries.size(); ++v) {
    const domain::Boundaries& version = *situation.boundaries[v];
    const Span span = span_of(situation, v);
    for (std::size_t i = 0; i < (version.*places).size(); ++i) {
      const Place& place = (version.*places)[i];
      std::vector<Value> row{place.code, place.name, place.name_en};
      if constexpr (of_grids) row.emplace_back(place.village);
      row.insert(row.end(),
                 {place.kind, count_or_null(place.residents), span.from, span.to, std::int64_t{version.synthetic}});
      writer.write((version.*areas)[i], row);
    }
  }
}

void write_plans(geo::VectorWriter& writer, const Situation& situation) {
  writer.begin_layer({"plans",
                      geo::GeometryKind::none,
                      "",
                      {{"plan", FieldType::integer},
                       {"name"},
                       {"author"},
                       {"note"},
                       {"state"},
                       {"base", FieldType::date},
                       {"effective", FieldType::date},
                       {"edits", FieldType::integer}}});
  for (const domain::Plan& plan : situation.plans) {
    const std::vector<Value> row{std::int64_t{plan.id.value},
                                 plan.name,
                                 plan.author,
                                 plan.note,
                                 domain::name(plan.state),
                                 domain::format_date(plan.base),
                                 plan.effective ? Value(domain::format_date(*plan.effective)) : Value(),
                                 std::int64_t{plan.done}};
    writer.write({}, row);
  }
}

/// Each edit in force, with the ground of the grids it concerned as it left it.
void write_edits(geo::VectorWriter& writer, const Situation& situation) {
  writer.begin_layer({"edits",
                      geo::GeometryKind::polygon,
                      situation.working_crs,
                      {{"plan", FieldType::integer},
                       {"edit", FieldType::integer},
                       {"what"},
                       {"code"},
                       {"at", FieldType::instant},
                       {"by"},
                       {"square_metres_before", FieldType::real},
                       {"square_metres_after", FieldType::real}}});
  const domain::Zone zone = situation.room->calendar.zone;
  for (const domain::Plan& plan : situation.plans) {
    for (int i = 0; i < plan.done; ++i) {
      const domain::PlanEdit& edit = *plan.edits[static_cast<std::size_t>(i)];
      for (const domain::PlanGrid& grid : edit.grids) {
        const std::vector<Value> row{std::int64_t{plan.id.value},
                                     std::int64_t{i + 1},
                                     edit.what.id,
                                     grid.grid.code,
                                     domain::format_instant(edit.at, zone),
                                     edit.by,
                                     shape::area(grid.before),
                                     shape::area(grid.after)};
        writer.write(grid.after.empty() ? geo::Geometry() : geo::Geometry(grid.after), row);
      }
    }
  }
}

void write_successions(geo::VectorWriter& writer, const Situation& situation) {
  writer.begin_layer({"successions",
                      geo::GeometryKind::none,
                      "",
                      {{"effective", FieldType::date},
                       {"plan", FieldType::integer},
                       {"from_code"},
                       {"to_code"},
                       {"square_metres", FieldType::real}}});
  for (const domain::Plan& plan : situation.plans) {
    for (const domain::Succession& each : plan.successions) {
      const std::vector<Value> row{domain::format_date(*plan.effective), std::int64_t{plan.id.value}, each.from,
                                   each.to, each.square_metres};
      writer.write({}, row);
    }
  }
}

void run(const Options& options) {
  const Situation situation = read_store(options.store);
  geo::VectorWriter writer(options.out);
  write_places(writer, situation, "villages", &domain::Boundaries::villages, &domain::Boundaries::village_areas);
  write_places(writer, situation, "grids", &domain::Boundaries::grids, &domain::Boundaries::grid_areas);
  write_plans(writer, situation);
  write_edits(writer, situation);
  write_successions(writer, situation);
  writer.finish();
  if (!options.quiet) std::printf("%s\n", options.out.c_str());
}

}  // namespace

void add_export(CLI::App& app, int&) {
  const auto options = std::make_shared<Options>();
  app.add_option("--store", options->store, "the store to look at; it may be in use")->required()->type_name("FILE");
  app.add_option("--out", options->out, "a GeoPackage: villages, grids, plans, edits and successions")
      ->required()
      ->type_name("FILE.gpkg");
  app.add_flag("--quiet", options->quiet, "print nothing");
  app.footer(
      "Every version, with the days from which and up to which it is in force: filter by valid_from and valid_to.");
  app.callback([options] { run(*options); });
}

}  // namespace lianxun::app::boundaries
