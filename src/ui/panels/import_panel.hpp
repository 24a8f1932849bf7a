#pragma once

#include <string>

#include "ui/importer.hpp"
#include "ui/panel.hpp"

namespace lianxun::ui {

/// Data of one's own: file, layer, mapping with a preview, datum check, report.
class ImportPanel final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;

 private:
  void source(const View& view, Importer& importer);
  void mapping(const View& view, Importer& importer);
  void preview(const View& view, const Importer::State& state);
  void report(const View& view, const Importer::State& state);
  /// A line of chips to choose one column from; true when chosen.
  bool choose(const View& view, const std::string& id, const std::string& label, std::string& value,
              const Importer::State& state);

  Importer::Request request_;
  std::string choosing_;  // the field whose columns are shown
};

}  // namespace lianxun::ui
