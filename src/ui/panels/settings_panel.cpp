#include "ui/panels/settings_panel.hpp"

#include <utility>

#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

void SettingsPanel::opened(const View& view, Actions&) {
  name_ = view.operator_name;
  focus_ = true;
}

void SettingsPanel::draw(const View& view, Actions& actions) {
  heading(view, view.tr("Who sits here"));
  paragraph(view, view.tr("Everything done at this seat is recorded under this name."));
  gap(view, 10);
  text_field(view, "operator", view.tr("name"), name_, std::exchange(focus_, false));
  gap(view, 4);
  const bool enter = enter_pressed();
  if (primary_button(view, "operator:set", view.tr("Take the seat"), "Enter", !name_.empty()) ||
      (enter && !name_.empty())) {
    actions.set_operator(name_);
    actions.open({});
  }
  heading(view, view.tr("Language"));
  Chips chips(view);
  const Language now = view.tr.language();
  if (chips.add("language:zh", "中文", now == Language::zh)) actions.set_language(Language::zh);
  if (chips.add("language:en", "English", now == Language::en)) actions.set_language(Language::en);
}

}  // namespace lianxun::ui
