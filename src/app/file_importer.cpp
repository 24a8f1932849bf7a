#include "app/file_importer.hpp"

#include "app/seat.hpp"
#include "desk/import.hpp"
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

geo::SourceSpec spec_of(const ui::Importer::Request& request) {
  geo::SourceSpec spec;
  spec.source = source_of(request);
  spec.datum = domain::parse_datum(request.datum);
  spec.x = request.x;
  spec.y = request.y;
  spec.fields = request.fields;
  return spec;
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

void FileImporter::read(const Request& request, bool and_load) {
  if (state_.busy) return;
  desk::Desk* desk = seat_.desk();
  if (desk == nullptr) {
    fail("nothing can be imported into a picture");
    return;
  }
  state_.problem.clear();
  state_.busy = true;
  state_.progress = 0;
  job_ = seat_.jobs().start([this, request, and_load, desk, texts = seat_.texts(),
                             asker = seat_.operator_name()](const std::stop_token& stop) -> Mailbox::Letter {
    desk::LayerImport what;
    what.layer = layer_of(request.target);
    what.source = spec_of(request);
    desk::ImportOptions how;
    how.today = domain::local_date(desk->now(), domain::Zone{});
    if (and_load) {
      how.submit = [desk, &asker](std::vector<domain::Command> commands) {
        return desk->ask_all(std::move(commands), {asker, "import", {}}).get();
      };
    }
    how.progress = [this, &stop](const std::string&, std::size_t done, std::size_t total) {
      if (total > 0) {
        const double share = static_cast<double>(done) / static_cast<double>(total);
        seat_.mailbox().post([this, share] { state_.progress = share; });
      }
      return !stop.stop_requested();
    };
    try {
      domain::Situation before;
      { const auto subscription = desk->subscribe(before); }
      const geo::ImportReport report = desk::import_layer(what, before, how);
      return [this, report, texts, and_load] { show(report, texts, and_load); };
    } catch (const std::exception& error) {
      return [this, problem = std::string(error.what())] { fail(problem); };
    }
  });
}

void FileImporter::show(const geo::ImportReport& report, const ui::Texts& texts, bool loaded) {
  state_.busy = false;
  state_.checked = !loaded;
  state_.imported = loaded;
  state_.report.clear();
  state_.findings.clear();
  state_.loaded = 0;
  state_.rejected = 0;
  for (const geo::ImportReport::Count& count : report.counts) {
    state_.loaded += count.loaded;
    state_.rejected += count.rejected;
  }
  for (const geo::Finding& finding : report.findings) {
    const std::string words = texts(finding.message);
    if (finding.row == 0) {
      state_.findings.push_back(words);
    } else {
      state_.report.push_back(texts("row {}: {}", finding.row, words));
    }
  }
}

void FileImporter::cancel() { job_.request_stop(); }

}  // namespace lianxun::app
