#include "ui/panels/border_compared.hpp"

#include <algorithm>

#include "ui/format.hpp"
#include "ui/plan_text.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

void draw_compared(const View& view, const Compared& compared, Actions& actions) {
  constexpr std::size_t most = 40;
  heading(view, view.tr("What has changed"), view.tr("since {}", domain::format_date(compared.before->effective)));
  if (!compared.ready) return paragraph(view, view.tr("comparing …"), colour::secondary, Face::body);
  if (!compared.problem.empty()) return notice(view, compared.problem, colour::amber);
  const boundary::Difference& found = compared.difference;
  if (found.transfers.empty()) {
    return paragraph(view, view.tr("No ground has another code."), colour::secondary, Face::body);
  }
  double sum = 0;
  for (const auto& each : found.transfers) sum += each.square_metres;
  fact(view, view.tr("ground with another code"), ground_text(sum));
  fact(view, view.tr("grids begun"), std::to_string(found.added.size()));
  fact(view, view.tr("grids ceased"), std::to_string(found.removed.size()));
  gap(view, 10);
  for (std::size_t i = 0; i < std::min(most, found.transfers.size()); ++i) {
    const boundary::Transfer& each = found.transfers[i];
    const auto named = [&](const std::string& code) {
      return code.empty() ? view.tr("nobody") : grid_text(view.tr, code);
    };
    Row line;
    line.id = "transfer:" + std::to_string(i);
    line.title = named(each.from) + " → " + named(each.to);
    line.right = ground_text(each.square_metres);
    line.subtitle =
        village_text(view.tr, view.situation, (each.to.empty() ? each.from : each.to).substr(0, 12), view.now);
    line.edge = colour::cyan;
    if (row(view, line)) actions.show(each.at);
  }
}

}  // namespace lianxun::ui
