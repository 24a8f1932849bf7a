#include "app/file_importer.hpp"

#include "app/seat.hpp"
#include "geo/import_layer.hpp"
#include "geo/vector_source.hpp"

namespace lianxun::app {

namespace {

constexpr std::size_t preview_rows = 6;

geo::ImportLayer layer_of(ui::Importer::Target target) {
  using Target = ui::Importer::Target;
  switch (target) {
    case Target::villages:
      return geo::ImportLayer::villages;
    case Target::grids:
      return geo::ImportLayer::grids;
    case Target::incidents:
      return geo::ImportLayer::incidents;
    case Target::premises:
      return geo::ImportLayer::premises;
    case Target::roads:
      return geo::ImportLayer::roads;
  }
  return geo::ImportLayer::incidents;
}

std::string source_of(const ui::Importer::Request& request) {
  return request.source + (request.layer.empty() ? "" : "|layername=" + request.layer);
}

/// Layers, and the first rows of the chosen one.
ui::Importer::State look_into(const ui::Importer::Request& request) {
  ui::Importer::State seen;
  for (const geo::LayerInfo& layer : geo::list_layers(request.source)) seen.layers.push_back(layer.name);
  geo::SourceSpec spec;
  spec.source = source_of(request);
  if (request.layer.empty() && seen.layers.size() > 1) spec.source += "|layername=" + seen.layers.front();
  geo::ReadOptions options;
  options.most_rows = preview_rows;
  const geo::VectorTable table = geo::read_layer(spec, options);
  seen.crs = table.crs.size() > 40 ? table.crs.substr(0, 40) + "…" : table.crs;
  seen.has_geometry = table.has_geometry;
  for (const geo::Field& field : table.fields) seen.columns.push_back(field.name);
  for (std::size_t row = 0; row < table.size(); ++row) {
    auto& cells = seen.rows.emplace_back();
    for (std::size_t i = 0; i < table.fields.size(); ++i) cells.emplace_back(table.text(row, static_cast<int>(i)));
  }
  return seen;
}

}  // namespace

std::vector<ui::Importer::Field> FileImporter::fields(Target target) const {
  std::vector<Field> out;
  for (const geo::ImportField& field : geo::fields_of(layer_of(target))) out.push_back({field.name, field.required});
  return out;
}

void FileImporter::fail(const std::string& problem) {
  state_.busy = false;
  state_.problem = problem;
}

void FileImporter::look(const Request& request) {
  if (state_.busy) return;
  state_ = {};
  state_.busy = true;
  job_ = seat_.jobs().start([this, request](const std::stop_token&) -> Mailbox::Letter {
    try {
      State seen = look_into(request);
      return [this, seen = std::move(seen)] { state_ = seen; };
    } catch (const std::exception& error) {
      return [this, problem = std::string(error.what())] { fail(problem); };
    }
  });
}

void FileImporter::check(const Request& request) { read(request, false); }

void FileImporter::load(const Request& request) { read(request, true); }

void FileImporter::cancel() { job_.request_stop(); }

}  // namespace lianxun::app
