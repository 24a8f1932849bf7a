#include "hotspot/emerging.hpp"

#include "app/hotspots/columns.hpp"
#include "app/hotspots/method.hpp"
#include "domain/error.hpp"

namespace lianxun::app::hotspots {

namespace {

/// Whole steps that end with the newest time; what is older than the first of them is left out.
hotspot::Cube cube_of(const Input& input, const Request& request) {
  const hotspot::Records& records = input.records;
  hotspot::Cube cube;
  const auto rows = rows_in_use(input);
  cube.areas = static_cast<int>(rows.size());
  if (input.rows.empty()) return cube;
  std::vector<std::int32_t> area_of(input.used.size(), -1);
  for (std::size_t i = 0; i < rows.size(); ++i) area_of[rows[i]] = static_cast<std::int32_t>(i);
  const domain::Instant first =
      request.from ? domain::start_of_day(*request.from, request.zone) : records.reported[input.rows.front()];
  const domain::Instant end = request.to ? domain::start_of_day(*request.to, request.zone) + std::chrono::hours(24)
                                         : records.reported[input.rows.back()] + std::chrono::milliseconds(1);
  cube.steps = static_cast<int>((end - first) / request.step);
  if (cube.steps <= 0) return cube;
  const domain::Instant start = end - cube.steps * request.step;
  const auto steps = static_cast<std::size_t>(cube.steps);
  cube.counts.assign(static_cast<std::size_t>(cube.areas) * steps, 0);
  for (const std::uint32_t row : input.rows) {
    const std::int32_t grid = records.grid[row];
    if (grid < 0 || records.reported[row] < start) continue;
    const std::int32_t area = area_of[static_cast<std::size_t>(grid)];
    const auto step = static_cast<std::size_t>((records.reported[row] - start) / request.step);
    cube.counts[static_cast<std::size_t>(area) * steps + step] += 1;
  }
  return cube;
}

/// Hot in warm colours, cold in cool ones; stronger where it matters now.
std::vector<Result::Class> classes() {
  constexpr std::array<std::uint32_t, hotspot::pattern_kinds> colours{
      0xf1efea, 0xe5247b, 0xd84315, 0x8e0000, 0xc4352f, 0xf3a683, 0xef8b4e, 0xf9cf9f, 0xd8c3a5,
      0x00a3d9, 0x1565c0, 0x0d2f70, 0x2a5fb0, 0x9fb8dd, 0x6f9bd4, 0xb6cdea, 0xb4bccb};
  std::vector<Result::Class> out;
  for (std::size_t i = 0; i < colours.size(); ++i) {
    out.push_back({hotspot::name(static_cast<hotspot::Pattern>(i)), colours[i]});
  }
  return out;
}

}  // namespace

Result emerging(const Input& input, const Request& request) {
  const hotspot::Weights weights = neighbours(input, request);
  const hotspot::Cube cube = cube_of(input, request);
  hotspot::EmergingOptions options;
  options.fdr = request.fdr;
  options.permutation.reset();
  if (request.permutations > 0)
    options.permutation = hotspot::PermutationOptions{request.permutations, request.seed, 1};
  auto answer = hotspot::emerging(weights, cube, options);
  if (const auto* refusal = std::get_if<domain::Refusal>(&answer)) {
    throw domain::BadInput(request.points->source, *refusal);
  }
  const auto& found = std::get<hotspot::Emerging>(answer);

  Result result;
  result.title = {"Emerging hot spots", {}};
  result.ranked_by = "hot_steps";
  result.shown = {"count", "pattern", "hot_steps"};
  result.warnings = found.warnings;
  const ColumnMaker make(input);
  add_value_columns(result, input, request);
  const auto steps = static_cast<std::size_t>(cube.steps);
  std::vector<int> hot;
  std::vector<int> cold;
  std::vector<hotspot::Confidence> last;
  std::vector<double> trend;
  std::vector<double> trend_p;
  std::vector<int> patterns;
  for (std::size_t area = 0; area < static_cast<std::size_t>(cube.areas); ++area) {
    const auto begin = found.bins.begin() + static_cast<std::ptrdiff_t>(area * steps);
    const auto end = begin + static_cast<std::ptrdiff_t>(steps);
    hot.push_back(static_cast<int>(std::count_if(begin, end, hotspot::is_hot)));
    cold.push_back(static_cast<int>(std::count_if(begin, end, hotspot::is_cold)));
    last.push_back(*(end - 1));
    trend.push_back(found.trend[area].z);
    trend_p.push_back(found.trend[area].p);
    patterns.push_back(static_cast<int>(found.patterns[area]));
  }
  const auto same = [](int each) { return each; };
  result.columns.push_back(
      make.texts("pattern", found.patterns, [](hotspot::Pattern each) { return hotspot::name(each); }));
  result.columns.push_back(make.integers("hot_steps", hot, same));
  result.columns.push_back(make.integers("cold_steps", cold, same));
  result.columns.push_back(make.integers("bin", last, [](hotspot::Confidence bin) { return static_cast<int>(bin); }));
  result.columns.push_back(make.reals("trend_z", trend));
  result.columns.push_back(make.reals("trend_p", trend_p));
  result.classes = classes();
  result.class_of = make.of_grids(patterns, -1);
  tell_method(result, request, "Getis-Ord Gi*");
  result.method.push_back({"In space and time: a grid and its neighbours, now and one step before.", {}});
  result.method.push_back({"{} steps of {} days; trend of z by Mann and Kendall, patterns at 5 %.",
                           {std::to_string(cube.steps),
                            short_number(std::chrono::duration<double, std::ratio<86400>>(request.step).count())}});
  std::vector<int> counts(result.classes.size());
  for (const int pattern : patterns) ++counts[static_cast<std::size_t>(pattern)];
  for (std::size_t i = 1; i < counts.size(); ++i) {
    if (counts[i] > 0) result.summary.push_back({"{}: {}", {result.classes[i].name, std::to_string(counts[i])}});
  }
  if (result.summary.empty()) result.summary.push_back({"no grid shows a pattern", {}});
  return result;
}

}  // namespace lianxun::app::hotspots
