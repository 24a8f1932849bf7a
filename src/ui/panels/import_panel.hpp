#pragma once

#include <string>

#include "ui/importer.hpp"
#include "ui/panel.hpp"
#include "ui/panels/column_mapping.hpp"
#include "ui/panels/date_field.hpp"
#include "ui/panels/file_chooser.hpp"

namespace lianxun::ui {

/// Data of one's own: choose a file, say what it is, check it, import it.
class ImportPanel final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
  void opened(const View& view, Actions& actions) override;
  void dropped(const std::string& path, Actions& actions) override;
  [[nodiscard]] bool wants_width() const override { return true; }

 private:
  void choose(const View& view, Importer& importer);
  void wait(const View& view, Importer& importer);
  void describe(const View& view, Importer& importer);
  void source(const View& view, Importer& importer, const Importer::Source& source);
  void target(const View& view, Importer& importer);
  void datum(const View& view, const Importer::Source& source);
  void effective(const View& view);
  void preview(const View& view, const Importer::Source& source);
  void result(const View& view, Importer& importer, const Importer::Result& result);
  void act(const View& view, Importer& importer);
  void look(Importer& importer, const std::string& source, const std::string& layer);
  /// Why it cannot be imported yet; empty: it can.
  [[nodiscard]] std::string obstacle(const View& view, const Importer& importer) const;

  Importer::Request request_;
  FileChooser chooser_;
  ColumnMapping mapping_;
  DateField date_;
  std::size_t first_column_ = 0;  // of the preview
  std::size_t columns_shown_ = 0;
  std::string typed_;      // source
  std::string looked_at_;  // the source that is being read
  std::string other_crs_;  // while a CRS of one's own is being typed
  bool types_crs_ = false;
  bool date_is_good_ = true;
  bool all_lines_ = false;
  bool taken_ = false;  // request_ is about the importer's source
  bool to_top_ = false;
};

}  // namespace lianxun::ui
