#include "app/ui_map_file.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

namespace lianxun::app {

void UiMapFile::write(const ui::Probe& probe) {
  nlohmann::json widgets = nlohmann::json::object();
  for (const auto& widget : probe.widgets()) {
    const ui::Rect& at = widget.second;
    widgets[widget.first] = {at.x, at.y, at.w, at.h};
  }
  const std::string text = nlohmann::json{{"widgets", widgets}}.dump(1);
  if (text == written_) return;
  written_ = text;
  // A reader sees the old file or the new one, never half of it.
  const std::filesystem::path draft = path_.string() + ".new";
  std::ofstream(draft) << text;
  std::filesystem::rename(draft, path_);
}

}  // namespace lianxun::app
