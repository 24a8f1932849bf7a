#include "ui/panels/border_balance.hpp"

#include <algorithm>
#include <cmath>

#include "boundary/balance/explain.hpp"
#include "ui/drawing_board.hpp"
#include "ui/format.hpp"
#include "ui/keys.hpp"
#include "ui/plan_text.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

const BalanceOffer* chosen(const View& view) {
  const Redraw& redraw = view.redraw;
  if (!redraw.balancing || redraw.offer < 0) return nullptr;
  const auto at = static_cast<std::size_t>(redraw.offer);
  return at < redraw.balancing->offers.size() ? &redraw.balancing->offers[at] : nullptr;
}

/// The share of the work that has to change hands for the limit, whatever is done.
double least_share(const BalanceOffer& offer) {
  return offer.proposal.total > 0 ? offer.proposal.least / offer.proposal.total : 0;
}

}  // namespace

void BorderBalance::closed(Actions& actions) { actions.board().end_balance(); }

/// What is evened out, and which grids stay as they are.
void BorderBalance::wishes(const View& view, Actions& actions) const {
  const Redraw& redraw = view.redraw;
  caption(view, view.tr("What to even out"));
  {
    Chips chips(view);
    const auto choice = [&](const char* id, const std::string& label, EvenOut what) {
      if (chips.add(id, label, redraw.even_out == what)) actions.board().even_out(what);
    };
    choice("even:minutes", view.tr("minutes on site"), EvenOut::minutes);
    choice("even:incidents", view.tr("incidents of the year"), EvenOut::incidents);
    choice("even:premises", view.tr("premises"), EvenOut::premises);
    const auto& grids = redraw.sketch->grids;
    if (std::any_of(grids.begin(), grids.end(), [](const auto& grid) { return grid.residents.value_or(0) > 0; })) {
      choice("even:residents", view.tr("residents"), EvenOut::residents);
    }
  }
  gap(view, 10);
  if (redraw.face < 0 && redraw.locked.empty()) return;
  caption(view, view.tr("Stay as they are"), view.tr("{} grids", redraw.locked.size()));
  Chips chips(view);
  if (redraw.face >= 0) {
    const domain::GridCode& code = redraw.sketch->grids[static_cast<std::size_t>(redraw.face)].code;
    const bool locked = redraw.locked.contains(code);
    if (chips.add("balance:lock", grid_of_table(view, redraw.face), locked, locked ? colour::sand : colour::text)) {
      actions.board().lock(code, !locked);
    }
  }
  if (!redraw.locked.empty() && chips.add("balance:unlock", view.tr("none"))) actions.board().unlock_all();
}

void BorderBalance::ask(const View& view, Actions& actions) {
  const Redraw& redraw = view.redraw;
  paragraph(view,
            view.tr("Grids of even work: villages stay, grids stay whole, few incidents change hands, roads are good "
                    "borders."),
            colour::secondary, Face::body);
  gap(view, 10);
  wishes(view, actions);
  gap(view, 14);
  const bool ready = redraw.effects != nullptr;
  const int village = redraw.face < 0 ? -1 : redraw.sketch->draft.villages[static_cast<std::size_t>(redraw.face)];
  if (village >= 0) {
    const domain::Village& place = redraw.sketch->base->villages[static_cast<std::size_t>(village)];
    if (primary_button(view, "balance:village", view.tr("Even out {}", view.tr.name(&place)), {}, ready) && ready) {
      actions.board().balance(village);
    }
    if (secondary_button(view, "balance:all", view.tr("Even out all villages"), ready)) actions.board().balance(-1);
  } else {
    notice(view, view.tr("Click a grid to even out its village alone."), colour::cyan);
    if (primary_button(view, "balance:all", view.tr("Even out all villages"), {}, ready) && ready) {
      actions.board().balance(-1);
    }
  }
}

/// Each proposal by how even it is and how much it moves: nearer to the corner below on the left is better. To the left
/// of the upright line nothing can be that keeps the limit.
void BorderBalance::trade_off(const View& view) const {
  const auto& all = view.redraw.balancing->offers;
  const Strip s = strip(view);
  const Rect at{s.x + view.px(44), s.y + view.px(8), s.w - view.px(60), view.px(140)};
  double most_worst = 1.2;
  double most_moved = 0.02;
  const double least = all.empty() ? 0 : least_share(all.front());
  double first = least;  // of the axis
  for (const BalanceOffer& offer : all) {
    first = std::min(first, offer.trade_off.moved);
    most_worst = std::max(most_worst, offer.trade_off.worst);
    most_moved = std::max(most_moved, offer.trade_off.moved);
  }
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  canvas.AddRectFilled({at.x, at.y}, {at.x + view.px(1), at.y + at.h}, colour::edge_calm);
  canvas.AddRectFilled({at.x, at.y + at.h}, {at.x + at.w, at.y + at.h + view.px(1)}, colour::edge_calm);
  const auto y_of = [&](double worst) {
    return at.y + at.h * static_cast<float>(1 - (worst - 1) / (1.1 * (most_worst - 1)));
  };
  const double span = std::max(most_moved - first, 0.01);
  const auto x_of = [&](double moved) { return at.x + at.w * static_cast<float>(0.1 + 0.75 * (moved - first) / span); };
  const float bound = x_of(least);
  canvas.AddRectFilled({bound, at.y + view.px(18)}, {bound + view.px(1), at.y + at.h}, fade(colour::green, 0.6F));
  text(view, {bound + view.px(6), at.y + at.h - view.px(24)}, Face::small, colour::secondary,
       view.tr("{} % at least", decimals_text(100 * least, 1)));
  const float limit = y_of(1.15);
  canvas.AddRectFilled({at.x, limit}, {at.x + at.w, limit + view.px(1)}, fade(colour::green, 0.6F));
  text_right(view, {at.x - view.px(6), limit - view.px(12)}, Face::small, colour::secondary, "1.15");
  std::vector<ImVec2> marks;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const ImVec2 p{x_of(all[i].trade_off.moved), y_of(all[i].trade_off.worst)};
    const bool lit = view.redraw.offer == static_cast<int>(i);
    canvas.AddCircleFilled(p, view.px(lit ? 8 : 6), lit ? colour::cyan : colour::secondary, 20);
    // Proposals that are much alike have their numbers one below the other.
    const auto alike = std::count_if(marks.begin(), marks.end(), [&](ImVec2 mark) {
      return std::abs(mark.x - p.x) < view.px(24) && std::abs(mark.y - p.y) < view.px(18);
    });
    marks.push_back(p);
    text(view, {p.x + view.px(10), p.y + view.px(18 * static_cast<float>(alike) - 12)}, Face::small,
         lit ? colour::text : colour::secondary, std::to_string(i + 1));
  }
  text_right(view, {at.x + at.w, at.y + at.h + view.px(4)}, Face::small, colour::secondary,
             view.tr("share of the work that changes hands"));
  text(view, {at.x + view.px(8), at.y - view.px(10)}, Face::small, colour::secondary, view.tr("largest / mean"));
  gap(view, 186);
}

void BorderBalance::offers(const View& view, Actions& actions) {
  const Balancing& balancing = *view.redraw.balancing;
  trade_off(view);
  for (std::size_t i = 0; i < balancing.offers.size(); ++i) {
    const BalanceOffer& offer = balancing.offers[i];
    const boundary::Proposal& found = offer.proposal;
    Row line;
    line.id = "offer:" + std::to_string(i + 1);
    line.title = std::to_string(i + 1) + "  " + view.tr(offer.name.c_str());
    line.right = decimals_text(found.worst, 2);
    line.right_colour = found.worst <= 1.15 ? colour::green : colour::text;
    line.subtitle = view.tr("{} % changes hands, {} % at least", decimals_text(100 * offer.trade_off.moved, 1),
                            decimals_text(100 * least_share(offer), 1));
    line.subright = decimals_text(found.compact_before, 2) + " → " + decimals_text(found.compact_after, 2);
    line.edge = offer.undominated ? colour::cyan : colour::edge_calm;
    line.selected = view.redraw.offer == static_cast<int>(i);
    if (row(view, line)) actions.board().offer(static_cast<int>(i));
  }
}

/// Why each grid looks as it does in the proposal.
void BorderBalance::explain(const View& view) {
  const BalanceOffer* offer = chosen(view);
  if (offer == nullptr) return;
  if (const auto* why_not = std::get_if<boundary::WhyNot>(&offer->preview)) {
    notice(view, view.tr(why_not->reason), colour::orange);
  }
  const auto& sketch = *view.redraw.sketch;
  if (names_of_ != view.redraw.balancing) {
    names_of_ = view.redraw.balancing;
    names_.clear();
    for (const domain::Grid& grid : sketch.grids) names_.push_back(grid_text(view.tr, grid.code));
  }
  caption(view, view.tr("Why these borders"));
  for (const auto& village : offer->proposal.villages) {
    const domain::Village& place = sketch.base->villages[static_cast<std::size_t>(village.village)];
    for (const auto& doubt : boundary::doubts(village, view.tr.name(&place))) {
      notice(view, view.tr(doubt), colour::sand);
    }
  }
  for (std::size_t i = 0; i < offer->proposal.grids.size(); ++i) {
    const boundary::BalancedGrid& grid = offer->proposal.grids[i];
    if (!grid.changed) continue;
    text(view, {strip(view).x, strip(view).y}, Face::strong, colour::text, grid_of_table(view, static_cast<int>(i)));
    gap(view, 28);
    for (const auto& sentence : boundary::explain(grid, names_)) paragraph(view, view.tr(sentence));
    gap(view, 6);
  }
}

void BorderBalance::draw(const View& view, Actions& actions) {
  const Redraw& redraw = view.redraw;
  if (!redraw.sketch) return actions.open({});
  heading(view, view.tr("Balance"));
  const auto& balancing = redraw.balancing;
  if (!balancing) return ask(view, actions);
  if (!balancing->ready) {
    paragraph(view, view.tr("searching …"), colour::secondary, Face::body);
    progress_bar(view, static_cast<float>(balancing->share.load()));
    if (secondary_button(view, "balance:cancel", view.tr("Stop"))) actions.board().end_balance();
    return;
  }
  if (!balancing->problem.empty()) notice(view, balancing->problem, colour::amber);
  offers(view, actions);
  const bool can = redraw.change() != nullptr && chosen(view) != nullptr && (!redraw.reply || redraw.reply->ready);
  if ((primary_button(view, "balance:take", view.tr("Take this proposal"), "Enter", can) || enter_pressed()) && can) {
    actions.board().apply();
    return actions.open({});
  }
  if (secondary_button(view, "balance:again", view.tr("Search again"))) actions.board().end_balance();
  refusal(view, redraw.reply);
  explain(view);
}

}  // namespace lianxun::ui
