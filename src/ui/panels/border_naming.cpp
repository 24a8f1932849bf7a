#include "ui/panels/border_naming.hpp"

#include <charconv>
#include <set>

#include "ui/drawing_board.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {
namespace {

/// Kinds are words of the data: those that grids of the table have.
std::set<std::string> kinds_of(const boundary::Sketch& sketch) {
  std::set<std::string> out;
  for (const domain::Grid& grid : sketch.grids) {
    if (!grid.kind.empty()) out.insert(grid.kind);
  }
  return out;
}

/// Whether the text is a count, or nothing, which is unknown.
bool read_count(const std::string& text, std::optional<int>& count) {
  count.reset();
  if (text.empty()) return true;
  int value = 0;
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || at != end || value < 0) return false;
  count = value;
  return true;
}

}  // namespace

void BorderNaming::fill(const domain::Plan& plan, const domain::Grid& grid) {
  plan_ = plan.id;
  from_ = grid;
  open_ = false;
  grid_ = grid;
  residents_ = grid.residents ? std::to_string(*grid.residents) : "";
}

void BorderNaming::draw(const View& view, Actions& actions) {
  const Redraw& redraw = view.redraw;
  const domain::Plan* plan = view.situation.plans.find(redraw.plan);
  if (plan == nullptr || plan->state != domain::PlanState::draft) return;
  const domain::Grid& known = redraw.sketch->grids[static_cast<std::size_t>(redraw.face)];
  if (plan_ != plan->id || from_ != known) fill(*plan, known);
  gap(view, 6);
  {
    Chips chips(view);
    if (chips.add("naming:open", view.tr("Name and kind …"), open_)) open_ = !open_;
  }
  gap(view, 6);
  if (!open_) return;
  text_field(view, "naming:name", view.tr("name of the grid"), grid_.name);
  text_field(view, "naming:english", view.tr("name in English"), grid_.name_en);
  text_field(view, "naming:residents", view.tr("residents"), residents_);
  {
    Chips chips(view);
    for (const std::string& kind : kinds_of(*redraw.sketch)) {
      if (chips.add(("naming:" + kind).c_str(), kind, grid_.kind == kind)) grid_.kind = kind;
    }
  }
  const bool counted = read_count(residents_, grid_.residents);
  if (!counted) notice(view, view.tr("Residents are a whole number: write digits only."), colour::amber);
  const bool ready = counted && !(grid_ == known) && (!redraw.reply || redraw.reply->ready);
  gap(view, 6);
  if (secondary_button(view, "naming:save", view.tr("Write into the plan"), ready) && ready) {
    actions.board().describe(grid_);
  }
  gap(view, 10);
}

}  // namespace lianxun::ui
