#include "geo/datum_detector.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "geo/crs.hpp"
#include "geo/datum.hpp"

namespace lianxun::geo {

namespace {

using Kind = domain::Datum::Kind;

std::size_t count_inside(std::span<const shape::Point> source, const domain::Datum& datum, const shape::Locator& areas,
                         const std::string& working_crs) {
  std::vector<shape::Point> points(source.begin(), source.end());
  ToCrs(datum, working_crs)(std::span<shape::Point>(points));
  std::vector<int> found(points.size(), -1);
  areas.find(points, found);
  return static_cast<std::size_t>(std::count_if(found.begin(), found.end(), [](int at) { return at >= 0; }));
}

std::size_t clear_lead(std::size_t points) { return std::max<std::size_t>(5, points / 20); }

}  // namespace

std::optional<Kind> DatumFit::better(const domain::Datum& stated) const {
  struct Candidate {
    Kind kind;
    std::size_t inside;
  };
  const std::array candidates{Candidate{Kind::wgs84, as_wgs84}, Candidate{Kind::gcj02, as_gcj02},
                              Candidate{Kind::bd09, as_bd09}};
  const auto best = std::max_element(candidates.begin(), candidates.end(),
                                     [](const Candidate& a, const Candidate& b) { return a.inside < b.inside; });
  if (best->kind == stated.kind || best->inside < as_stated + clear_lead(points)) return std::nullopt;
  return best->kind;
}

std::optional<domain::Message> DatumFit::finding(const domain::Datum& stated) const {
  const auto kind = better(stated);
  if (!kind) return std::nullopt;
  return domain::Message{
      "Of {} points {} lie in the grids when read as {}; read as wgs84 it would be {}, as gcj02 {}, as bd09 {}. "
      "The datum is probably {}.",
      {std::to_string(points), std::to_string(as_stated), domain::to_text(stated), std::to_string(as_wgs84),
       std::to_string(as_gcj02), std::to_string(as_bd09), domain::to_text({*kind, {}})}};
}

DatumFit fit_datums(std::span<const shape::Point> source_points, const domain::Datum& stated,
                    const shape::Locator& areas, const std::string& working_crs) {
  DatumFit fit;
  fit.points = source_points.size();
  fit.as_stated = count_inside(source_points, stated, areas, working_crs);
  if (fit.points < fit.as_stated + clear_lead(fit.points)) return fit;
  const bool degrees = stated.kind != Kind::crs || crs_facts(stated.definition).geographic;
  if (!degrees) return fit;
  fit.as_wgs84 = count_inside(source_points, {Kind::wgs84, {}}, areas, working_crs);
  fit.as_gcj02 = count_inside(source_points, {Kind::gcj02, {}}, areas, working_crs);
  fit.as_bd09 = count_inside(source_points, {Kind::bd09, {}}, areas, working_crs);
  return fit;
}

}  // namespace lianxun::geo
