#include "app/hotspots/columns.hpp"
#include "app/hotspots/method.hpp"
#include "domain/error.hpp"
#include "hotspot/density_outline.hpp"
#include "hotspot/surface.hpp"

namespace lianxun::app::hotspots {

namespace {

constexpr int most_side = 1024;
constexpr int to_a_bandwidth = 30;

}  // namespace

Result density(const Input& input, const Request& request) {
  const std::vector<shape::Point> points = hotspot::positions_in_grids(input.records, input.rows);
  hotspot::Kernel kernel;
  kernel.shape = request.kernel == "gaussian" ? hotspot::KernelShape::gaussian : hotspot::KernelShape::quartic;
  const auto by_rule = hotspot::rule_bandwidth(points, kernel.shape);
  if (request.bandwidth <= 0 && (!by_rule || !(*by_rule > 0))) {
    throw domain::BadArgument("--bandwidth: fewer than two places to tell one from; state it in metres");
  }
  kernel.bandwidth = request.bandwidth > 0 ? request.bandwidth : *by_rule;
  const shape::MultiPolygon ground = hotspot::together(input.areas, input.used);
  const shape::Box box = shape::bounds(ground);
  const hotspot::RasterFrame frame = request.cell > 0 ? hotspot::frame_over(box, request.cell)
                                                      : hotspot::frame_for(box, kernel, most_side, to_a_bandwidth);
  hotspot::Surface surface(ground, frame, kernel);

  Result result;
  result.rows = Result::Rows::raster;
  result.title = {"Density", {}};
  result.raster = std::make_shared<const hotspot::Raster>(surface.density(points));
  const std::string metres = short_number(kernel.bandwidth);
  const char* const name = kernel.shape == hotspot::KernelShape::gaussian ? "Gaussian" : "quartic";
  if (request.bandwidth > 0) {
    result.method.push_back({"Kernel density, {}, bandwidth {} m, by hand.", {name, metres}});
  } else {
    result.method.push_back({"Kernel density, {}, bandwidth {} m by Silverman's rule.", {name, metres}});
  }
  result.method.push_back({"Incidents per km², divided by the kernel's share inside the grids.", {}});
  result.summary.push_back({"highest: {} per km²; {} columns, {} rows of {} m",
                            {short_number(hotspot::peak(*result.raster)), std::to_string(frame.columns),
                             std::to_string(frame.rows), short_number(frame.cell)}});
  if (request.permutations > 0) {
    const auto outline = hotspot::density_outline(points, ground, kernel, {request.permutations, request.seed, 1});
    result.rings = outline.rings;
    result.method.push_back({"Outlined where it is beyond chance anywhere on the map at 95 %, by {} random draws.",
                             {std::to_string(request.permutations)}});
    if (outline.rings.empty()) result.summary.push_back({"nothing is beyond chance", {}});
  }
  return result;
}

}  // namespace lianxun::app::hotspots
