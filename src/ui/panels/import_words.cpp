#include "ui/panels/import_words.hpp"

namespace lianxun::ui {

using Busy = Importer::State::Busy;
using Target = Importer::Target;

std::string target_text(const Texts& tr, Target target) {
  switch (target) {
    case Target::villages:
      return tr("villages");
    case Target::grids:
      return tr("grids");
    case Target::incidents:
      return tr("incidents");
    case Target::premises:
      return tr("premises");
    case Target::roads:
      return tr("roads");
    case Target::water:
      return tr("water");
    case Target::inspections:
      return tr("inspections");
    case Target::cases:
      return tr("cases");
  }
  return {};
}

std::string busy_text(const Texts& tr, Busy busy) {
  switch (busy) {
    case Busy::no:
      return {};
    case Busy::looking:
      return tr("Looking into it");
    case Busy::checking:
      return tr("Checking");
    case Busy::loading:
      return tr("Importing");
  }
  return {};
}

std::string progress_text(const Texts& tr, const Importer::State& state) {
  const std::string what = state.stage.empty() ? "" : tr(state.stage.c_str()) + " · ";
  if (state.total > 0) return what + tr("{} of {} rows", state.done, state.total);
  return state.done > 0 ? what + tr("{} rows", state.done) : tr("opening the source");
}

std::string layer_text(const Texts& tr, const Importer::Source& source, const Importer::Layer& layer) {
  std::string out = layer.rows ? tr("{} rows", *layer.rows) + " · " : "";
  switch (layer.kind) {
    case Importer::Layer::Kind::table:
      out += tr("table without coordinates");
      break;
    case Importer::Layer::Kind::points:
      out += source.own_geometry ? tr("points") : tr("points from {} and {}", source.suggested.x, source.suggested.y);
      break;
    case Importer::Layer::Kind::lines:
      out += tr("lines");
      break;
    case Importer::Layer::Kind::areas:
      out += tr("areas");
      break;
  }
  return source.crs.empty() ? out : out + " · " + source.crs;
}

std::string shown_source(const std::string& source) { return source.rfind("PG:", 0) == 0 ? "PostGIS" : source; }

std::string last_part(const std::string& source) {
  if (source.rfind("PG:", 0) == 0) return shown_source(source);
  const std::string path = source.substr(0, source.find('|'));
  const auto slash = path.find_last_of('/', path.size() > 1 ? path.size() - 2 : 0);
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

}  // namespace lianxun::ui
