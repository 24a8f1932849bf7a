#include "app/boundaries/balance_input.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "app/verbs/source_options.hpp"
#include "boundary/millimetres.hpp"
#include "domain/error.hpp"
#include "geo/aligned.hpp"
#include "geo/coordinate_columns.hpp"
#include "geo/frame.hpp"
#include "shape/locator.hpp"

namespace lianxun::app::boundaries {

namespace {

std::pair<std::int64_t, std::int64_t> key(shape::Point millimetres) {
  return {std::llround(millimetres.x), std::llround(millimetres.y)};
}

int column_or_throw(const geo::VectorTable& table, const std::string& name) {
  const int column = table.find_field(name);
  if (column < 0) {
    throw domain::BadInput(table.where, "no column " + name, "its columns are: " + geo::column_list(table));
  }
  return column;
}

double weight_at(const geo::VectorTable& table, std::size_t row, int column) {
  const auto text = table.text(row, column);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty()) return 0;
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value) || value < 0) {
    throw domain::BadInput(
        table.where + " row " + std::to_string(row + 1), "\"" + std::string(text) + "\" is no workload",
        "a number from 0 on is needed in the column " + table.fields[static_cast<std::size_t>(column)].name);
  }
  return value;
}

class Reader {
 public:
  Reader(const BalanceFiles& files, const geo::Progress& progress) : files_(files), progress_(progress) {}

  BalanceInput read() {
    in_.areas = read_areas(files_.grids, progress_);
    grids_spec_.source = files_.grids.source;
    if (!files_.grids.datum.empty()) grids_spec_.datum = parse_datum_option("--datum", files_.grids.datum);
    datum_ = geo::settle_datum(in_.areas.table, grids_spec_);
    in_.crs = in_.areas.crs;
    in_.metric = geo::working_crs_for(in_.areas.table, datum_);
    if (!in_.crs.empty() && in_.crs != in_.metric) in_.back = std::make_shared<geo::Transform>(in_.metric, in_.crs);
    take_grids();
    take_villages();
    take_locks();
    if (files_.places.empty()) {
      take_loads();
    } else {
      for (std::size_t i = 0; i < files_.places.size(); ++i) take_places(i);
      if (in_.places.empty()) {
        throw domain::BadInput(files_.places.front(), "no place lies in a grid",
                               "say what its coordinates are measured in: --places-datum");
      }
    }
    for (const auto& source : files_.lines) take_lines(source);
    return std::move(in_);
  }

 private:
  /// Rows in metres, each coordinate on the nearest millimetre; the numbers they came from are kept.
  void take_grids() {
    std::vector<geo::Geometry> metres = in_.areas.table.geometry;
    geo::move_to(metres, geo::ToCrs(datum_, in_.metric));
    for (std::size_t row = 0; row < metres.size(); ++row) {
      auto* area = std::get_if<shape::MultiPolygon>(&metres[row]);
      if (area == nullptr || !geo::is_finite(metres[row]) || !(shape::area(*area) > 0)) {
        in_.grids.emplace_back();
        continue;
      }
      const shape::MultiPolygon whole = boundary::millimetres_of(*area);
      remember(std::get<shape::MultiPolygon>(in_.areas.table.geometry[row]), whole);
      in_.grids.push_back(boundary::metres_of(whole));
    }
    for (std::size_t row = 0; row < metres.size(); ++row) in_.codes.push_back(in_.areas.name(row));
  }

  void remember(const shape::MultiPolygon& source, const shape::MultiPolygon& millimetres) {
    std::vector<shape::Point> numbers;
    shape::for_each_ring(source,
                         [&](const shape::Ring& ring) { numbers.insert(numbers.end(), ring.begin(), ring.end()); });
    std::size_t at = 0;
    shape::for_each_ring(millimetres, [&](const shape::Ring& ring) {
      for (const shape::Point p : ring) in_.vertices.try_emplace(key(p), numbers[at++]);
    });
  }

  /// By the column `village`, otherwise by the first twelve of a code's fifteen digits; with --villages by their codes.
  void take_villages() {
    if (!files_.villages.empty()) {
      Source source = files_.grids;
      source.source = files_.villages;
      const Outlines outlines = read_outlines(source, in_.areas, progress_);
      in_.villages = villages_of(in_.areas, outlines);
      in_.village_codes = outlines.codes;
      return;
    }
    constexpr std::size_t digits = 15;
    constexpr std::size_t of_village = 12;
    const int column = in_.areas.table.find_field("village");
    std::map<std::string, int> known;
    for (std::size_t row = 0; row < in_.codes.size(); ++row) {
      std::string village = column >= 0                       ? std::string(in_.areas.table.text(row, column))
                            : in_.codes[row].size() == digits ? in_.codes[row].substr(0, of_village)
                                                              : std::string();
      const auto [at, fresh] = known.try_emplace(village, static_cast<int>(known.size()));
      if (fresh) in_.village_codes.push_back(village);
      in_.villages.push_back(at->second);
    }
  }

  void take_locks() {
    in_.locked.assign(in_.codes.size(), false);
    for (const auto& code : files_.locked) {
      const auto at = std::find(in_.codes.begin(), in_.codes.end(), code);
      if (at == in_.codes.end()) throw domain::BadArgument("--lock " + code + ": no grid has this code");
      in_.locked[static_cast<std::size_t>(at - in_.codes.begin())] = true;
    }
  }

  void take_loads() {
    if (files_.weights.empty()) throw domain::BadArgument("name the workload: --weights FIELD, or --places SRC");
    const int column = column_or_throw(in_.areas.table, files_.weights);
    for (std::size_t row = 0; row < in_.codes.size(); ++row) {
      in_.loads.push_back(weight_at(in_.areas.table, row, column));
    }
  }

  void take_places(std::size_t which) {
    geo::SourceSpec spec;
    spec.source = files_.places[which];
    if (!files_.datums.empty()) {
      const std::string& datum = files_.datums[std::min(which, files_.datums.size() - 1)];
      spec.datum = parse_datum_option("--places-datum", datum);
    }
    geo::Aligned aligned = geo::read_aligned(grids_spec_, spec, progress_, in_.findings);
    const int column = files_.weights.empty() ? -1 : column_or_throw(aligned.points, files_.weights);
    // Whose a place is, is settled in the grids' own numbers, as everywhere; that none is lost is all that is asked
    // here.
    std::vector<shape::Point> metres = aligned.places;
    geo::ToCrs(datum_, in_.metric)(metres);
    const shape::Locator locator(in_.grids, in_.codes);
    for (std::size_t row = 0; row < metres.size(); ++row) {
      const double load = column < 0 ? 1 : weight_at(aligned.points, row, column);
      if (!std::isfinite(metres[row].x) || !std::isfinite(metres[row].y) || locator.find(metres[row]) < 0) {
        ++in_.without_grid;
      } else if (load > 0) {
        in_.places.push_back({metres[row], load});
      }
    }
  }

  void take_lines(const std::string& source) {
    geo::SourceSpec spec;
    spec.source = source;
    geo::VectorTable table = geo::read_filled_layer(spec, progress_);
    const domain::Datum datum = geo::settle_datum(table, spec);
    geo::move_to(table.geometry, geo::ToCrs(datum, in_.metric));
    for (const auto& geometry : table.geometry) {
      if (!geo::is_finite(geometry)) continue;
      if (const auto* lines = std::get_if<geo::MultiLine>(&geometry)) {
        in_.lines.insert(in_.lines.end(), lines->begin(), lines->end());
      } else if (const auto* area = std::get_if<shape::MultiPolygon>(&geometry)) {
        shape::for_each_ring(*area, [this](const shape::Ring& ring) { in_.lines.push_back(ring); });
      }
    }
  }

  const BalanceFiles& files_;
  const geo::Progress& progress_;
  BalanceInput in_;
  geo::SourceSpec grids_spec_;
  domain::Datum datum_;
};

}  // namespace

BalanceInput read_balance_input(const BalanceFiles& files, const geo::Progress& progress) {
  return Reader(files, progress).read();
}

boundary::BalanceSource BalanceInput::source() const {
  return {.grids = grids,
          .codes = codes,
          .villages = villages,
          .locked = locked,
          .places = places,
          .loads = loads,
          .lines = lines};
}

shape::MultiPolygon BalanceInput::in_source(const shape::MultiPolygon& metres) const {
  std::vector<shape::Point> fresh;
  std::vector<shape::Point*> where;
  shape::MultiPolygon out = boundary::millimetres_of(metres);
  const auto ring = [&](shape::Ring& points) {
    for (shape::Point& p : points) {
      const auto known = vertices.find(key(p));
      if (known != vertices.end()) {
        p = known->second;
      } else {
        fresh.push_back(boundary::metres_of(p));
        where.push_back(&p);
      }
    }
  };
  for (auto& polygon : out) {
    ring(polygon.outer);
    for (auto& hole : polygon.holes) ring(hole);
  }
  if (back) (*back)(fresh);
  for (std::size_t i = 0; i < fresh.size(); ++i) *where[i] = fresh[i];
  return out;
}

}  // namespace lianxun::app::boundaries
