#include "app/hotspots/input.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include "domain/error.hpp"
#include "geo/coordinate_columns.hpp"
#include "geo/datum.hpp"
#include "geo/frame.hpp"

namespace lianxun::app::hotspots {

namespace {

using geo::Severity;

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

int column_or_throw(const geo::VectorTable& table, const std::string& name) {
  const int column = table.find_field(name);
  if (column < 0) {
    throw domain::BadInput(table.where, "no column " + name, "its columns are: " + geo::column_list(table));
  }
  return column;
}

class Reader {
 public:
  Reader(const Request& request, const geo::Progress& progress) : request_(request), progress_(progress) {}

  Input read() {
    if (request_.points) {
      geo::Aligned aligned = geo::read_aligned(request_.grids, *request_.points, progress_, in_.findings);
      in_.grids = std::move(aligned.areas);
      points_ = std::move(aligned.points);
      places_ = std::move(aligned.places);
      datum_ = aligned.datum;
    } else {
      in_.grids = geo::read_filled_layer(request_.grids, progress_);
      datum_ = geo::settle_datum(in_.grids, request_.grids);
    }
    in_.crs = geo::crs_to_write(in_.grids, datum_);
    take_areas();
    if (request_.points) {
      take_points();
    } else {
      in_.values = column_of_numbers(request_.value, -std::numeric_limits<double>::infinity());
    }
    take_denominators();
    return std::move(in_);
  }

 private:
  void find(const std::string& layer, std::size_t row, Severity severity, domain::Message message) {
    in_.findings.push_back({layer, static_cast<std::int64_t>(row) + 1, severity, std::move(message)});
  }

  /// Metres, whatever the grids are in: distances, areas and bandwidths are in metres.
  void take_areas() {
    std::vector<geo::Geometry> geometry = in_.grids.geometry;
    if (datum_) {
      const std::string metric = geo::working_crs_for(in_.grids, *datum_);
      in_.metric_crs = metric;
      to_metres_.emplace(*datum_, metric);
      geo::move_to(geometry, *to_metres_);
    }
    const std::size_t rows = in_.grids.size();
    in_.areas.resize(rows);
    in_.used.assign(rows, true);
    in_.square_metres.assign(rows, 0);
    for (std::size_t row = 0; row < rows; ++row) {
      auto* area = std::get_if<shape::MultiPolygon>(&geometry[row]);
      if (area == nullptr || !geo::is_finite(geometry[row]) || !(shape::area(*area) > 0)) {
        in_.used[row] = false;
        find(in_.grids.where, row, Severity::rejected, {"The grid has no area.", {}});
        continue;
      }
      in_.square_metres[row] = shape::area(*area);
      in_.areas[row] = std::move(*area);
    }
    if (std::find(in_.used.begin(), in_.used.end(), true) == in_.used.end()) {
      throw domain::BadInput(in_.grids.where, "has no areas", "choose the layer with the grids");
    }
  }

  std::vector<double> column_of_numbers(const std::string& name, double least) {
    const int column = column_or_throw(in_.grids, name);
    std::vector<double> out(in_.grids.size());
    for (std::size_t row = 0; row < out.size(); ++row) {
      if (!in_.used[row]) continue;
      const auto text = in_.grids.text(row, column);
      const auto value = number(text);
      if (value && *value >= least) {
        out[row] = *value;
        continue;
      }
      in_.used[row] = false;
      find(in_.grids.where, row, Severity::rejected,
           {"The column {} has no number that can be used: \"{}\".", {name, std::string(text)}});
    }
    return out;
  }

  void take_denominators() {
    if (request_.per.empty()) return;
    in_.denominators = request_.per == "area" ? in_.square_metres : column_of_numbers(request_.per, 0);
  }

  [[nodiscard]] int field(const char* name) const {
    const auto mapped = request_.points->fields.find(name);
    if (mapped != request_.points->fields.end()) return column_or_throw(points_, mapped->second);
    return points_.find_field(name);
  }

  std::optional<domain::Instant> instant(std::size_t row, int column) {
    if (column < 0) return std::nullopt;
    const auto text = points_.text(row, column);
    if (text.empty()) return std::nullopt;
    const auto at = domain::parse_instant(text, request_.zone);
    if (!at) {
      find(points_.where, row, Severity::doubtful, {"\"{}\" is no time that can be read.", {std::string(text)}});
    }
    return at;
  }

  void take_points() {
    const int reported = field("reported");
    const int handled = field("handled");
    const int closed = field("closed");
    const int category = field("category");
    const int premises = field("premises");
    const int address = field("address");
    in_.has_times = reported >= 0;
    if (!in_.has_times && (request_.from || request_.to)) {
      throw domain::BadArgument("--from, --to: the points have no times (name their column: --date COLUMN)");
    }
    std::vector<shape::Point> metres = places_;
    if (to_metres_) (*to_metres_)(metres);
    std::vector<std::size_t> order;  // rows of the file that become records
    hotspot::Records& records = in_.records;
    hotspot::reserve(records, points_.size());
    for (std::size_t row = 0; row < points_.size(); ++row) {
      hotspot::Record record;
      record.position = metres[row];
      record.located = std::isfinite(metres[row].x) && std::isfinite(metres[row].y);
      if (!record.located) ++in_.unplaced;
      if (in_.has_times) {
        const auto at = instant(row, reported);
        if (!at) {
          if (points_.text(row, reported).empty()) {
            find(points_.where, row, Severity::doubtful, {"It has no time and is left out.", {}});
          }
          continue;
        }
        record.reported = *at;
      }
      record.handled = instant(row, handled);
      record.closed = instant(row, closed);
      if (category >= 0) record.kind = points_.text(row, category);
      if (premises >= 0) record.premises = points_.text(row, premises);
      if (address >= 0) record.address = points_.text(row, address);
      record.id = static_cast<std::int64_t>(row) + 1;
      hotspot::append(records, record);
    }
    hotspot::sort_by_time(records);
    in_.places.reserve(records.size());
    for (const std::int64_t id : records.id) in_.places.push_back(places_[static_cast<std::size_t>(id - 1)]);
    into_grids();

    hotspot::Filter filter;
    if (request_.from) filter.period.from = domain::start_of_day(*request_.from, request_.zone);
    if (request_.to) {
      filter.period.to = domain::start_of_day(*request_.to, request_.zone) + std::chrono::hours(24);
    }
    in_.rows = hotspot::select(records, filter);
    if (!request_.without.empty()) {
      const auto doubtful = hotspot::excluded(hotspot::quality(records, in_.rows), request_.without);
      in_.left_out = doubtful.size();
      in_.rows = hotspot::without(in_.rows, doubtful);
    }
    const auto counts = hotspot::count_by(records.grid, in_.rows, in_.grids.size());
    in_.values.assign(counts.begin(), counts.end());
    const auto inside = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    in_.outside = in_.rows.size() - static_cast<std::size_t>(inside);
  }

  /// On a border: the code that comes first, as everywhere. In the numbers of the grids themselves, so that no
  /// conversion moves a point across a border.
  void into_grids() {
    std::vector<shape::MultiPolygon> areas;
    std::vector<std::string> codes;
    std::vector<std::int32_t> rows;
    const int code = in_.grids.find_field(request_.code);
    for (std::size_t row = 0; row < in_.grids.size(); ++row) {
      if (!in_.used[row]) continue;
      areas.push_back(std::get<shape::MultiPolygon>(in_.grids.geometry[row]));
      codes.push_back(code >= 0 ? std::string(in_.grids.text(row, code)) : std::string());
      if (codes.back().empty()) codes.back() = std::to_string(row + 1);
      rows.push_back(static_cast<std::int32_t>(row));
    }
    const shape::Locator locator(areas, codes);
    std::vector<int> found(in_.places.size(), -1);
    locator.find(in_.places, found);
    for (std::size_t i = 0; i < found.size(); ++i) {
      in_.records.grid[i] = found[i] < 0 ? -1 : rows[static_cast<std::size_t>(found[i])];
    }
  }

  const Request& request_;
  const geo::Progress& progress_;
  Input in_;
  geo::VectorTable points_;
  std::vector<shape::Point> places_;
  std::optional<domain::Datum> datum_;
  std::optional<geo::ToCrs> to_metres_;
};

}  // namespace

Input read_input(const Request& request, const geo::Progress& progress) { return Reader(request, progress).read(); }

std::string grid_name(const Input& input, const Request& request, std::size_t row) {
  const int code = input.grids.find_field(request.code);
  const std::string text = code < 0 ? "" : std::string(input.grids.text(row, code));
  return text.empty() ? std::to_string(row + 1) : text;
}

}  // namespace lianxun::app::hotspots
