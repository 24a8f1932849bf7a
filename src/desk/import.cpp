#include "desk/import.hpp"

#include "desk/import_job.hpp"
#include "domain/error.hpp"
#include "geo/import_boundaries.hpp"

namespace lianxun::desk {

namespace {

const geo::SourceSpec* pointer(const std::optional<geo::SourceSpec>& source) { return source ? &*source : nullptr; }

bool has_place(geo::ImportLayer layer) {
  return layer != geo::ImportLayer::inspections && layer != geo::ImportLayer::cases;
}

}  // namespace

geo::ImportReport import_room(const RoomFile& file, const domain::Situation& situation, const ImportOptions& options) {
  ImportJob job(situation, options);
  const auto& sources = file.sources;
  job.use_crs(file.crs);
  job.use_room(file.room);
  if (sources.villages || sources.grids) {
    job.boundaries(
        {pointer(sources.villages), pointer(sources.grids), sources.effective.value_or(options.today), file.synthetic});
  }
  if (sources.roads || sources.water) job.basemap(pointer(sources.roads), pointer(sources.water));
  if (sources.premises) job.premises(*sources.premises);
  for (const auto& source : sources.incidents) job.incidents(source, false);
  if (sources.inspections) job.inspections(*sources.inspections);
  if (sources.cases) job.cases(*sources.cases);
  auto report = job.take_report();
  for (const auto& finding : file.findings) {
    report.findings.push_back({file.path.filename().string(), 0, geo::Severity::note, finding});
  }
  return report;
}

geo::ImportReport import_layer(const LayerImport& what, const domain::Situation& situation,
                               const ImportOptions& options) {
  using Layer = geo::ImportLayer;
  ImportJob job(situation, options);
  if (!job.has_crs() && has_place(what.layer)) {
    job.use_crs(geo::choose_working_crs(what.source, job.stage(geo::to_text(what.layer))));
  }
  switch (what.layer) {
    case Layer::villages:
      job.boundaries({&what.source, nullptr, what.effective.value_or(options.today), {}});
      break;
    case Layer::grids:
      job.boundaries({nullptr, &what.source, what.effective.value_or(options.today), {}});
      break;
    case Layer::roads:
      job.basemap(&what.source, nullptr);
      break;
    case Layer::water:
      job.basemap(nullptr, &what.source);
      break;
    case Layer::premises:
      job.premises(what.source);
      break;
    case Layer::incidents:
      job.incidents(what.source, what.new_categories);
      break;
    case Layer::inspections:
      job.inspections(what.source);
      break;
    case Layer::cases:
      job.cases(what.source);
      break;
  }
  return job.take_report();
}

}  // namespace lianxun::desk
