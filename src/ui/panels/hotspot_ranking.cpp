#include "ui/panels/hotspot_ranking.hpp"

#include <algorithm>
#include <optional>

#include "ui/change_text.hpp"
#include "ui/charts.hpp"
#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

constexpr std::size_t spark_weeks = 26;

/// The last half year of weeks up to the end of the period.
std::vector<double> recent(const hotspot::Answer& answer, const std::vector<double>& weekly, int index) {
  const auto weeks = static_cast<std::size_t>(answer.weeks);
  if (weeks == 0) return {};
  const auto end = std::min(answer.question.filter.period.to, answer.first_week + answer.weeks * hotspot::week);
  const auto behind = std::max<std::int64_t>(0, (end - answer.first_week) / hotspot::week);
  const std::size_t last = std::min(weeks, static_cast<std::size_t>(behind));
  const std::size_t first = last > spark_weeks ? last - spark_weeks : 0;
  const auto row = weekly.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(index) * weeks);
  return {row + static_cast<std::ptrdiff_t>(first), row + static_cast<std::ptrdiff_t>(last)};
}

}  // namespace

bool HotspotRanking::one(const View& view, int index) {
  const Inquiry& inquiry = view.inquiry;
  const hotspot::Answer& answer = *inquiry.answer;
  const bool grid = inquiry.by_grid;
  const auto at = static_cast<std::size_t>(index);
  const auto& boundaries = *answer.ground->boundaries;
  const double now = grid ? answer.counts[at] : answer.village_counts[at];
  const double before = grid ? answer.last_year.counts[at] : answer.last_year.village_counts[at];
  const std::string name = grid ? grid_of_village_text(view.tr, view.situation, boundaries.grids[at], view.now)
                                : view.tr.name(&boundaries.villages[at]);
  const Strip s = strip(view);
  const float high = row_height(view);
  const Rect row{s.x - view.px(20), s.y, s.w + view.px(40), high - view.px(1)};
  const std::string& code = grid ? boundaries.grids[at].code : boundaries.villages[at].code;
  const bool hit = pressed(view, ((grid ? "rank-grid:" : "rank-village:") + code).c_str(), row);
  const bool chosen = grid ? inquiry.where.grid == index : inquiry.where.village == index && inquiry.where.grid < 0;
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  if (chosen || ImGui::IsItemHovered()) {
    canvas.AddRectFilled(row.min(), row.max(), chosen ? colour::active_tab : colour::hover);
  }
  const float spark = view.px(96);
  const float figures = view.px(64);
  text_within(view, {s.x, s.y + view.px(6)}, s.w - spark - figures - view.px(16), Face::body, colour::text, name);
  const bool rated = grid && !answer.rates.empty();
  std::string beside =
      answer.last_year.covered ? view.tr("last year {}", static_cast<int>(before)) : view.tr("no last year");
  if (rated) beside = view.tr("{} incidents", static_cast<int>(now)) + " · " + beside;
  text(view, {s.x, s.y + view.px(33)}, Face::small, colour::secondary, beside);
  const std::optional<double> rate = rated ? answer.rates[at].value : std::nullopt;
  text_right(view, {s.x + s.w, s.y + view.px(6)}, Face::section, colour::text,
             !rated ? std::to_string(static_cast<int>(now))
             : rate ? number_text(*rate)
                    : "–");
  if (answer.last_year.covered) {
    const ChangeText change = change_text(view.tr, hotspot::compare(now, before));
    text_right(view, {s.x + s.w, s.y + view.px(33)}, Face::small, change.colour, change.words);
  }
  const int bin = grid && !answer.bins.empty() ? static_cast<int>(answer.bins[at]) : 0;
  // Orange only for what is beyond chance: a number alone is no alarm.
  const ImU32 line = bin >= 2 ? colour::orange : bin <= -2 ? colour::cyan : colour::secondary;
  sparkline(view, {s.x + s.w - figures - spark, s.y + view.px(14), spark, view.px(34)},
            recent(answer, grid ? answer.grid_weekly : answer.village_weekly, index), line);
  canvas.AddRectFilled({s.x, s.y + high - view.px(1)}, {s.x + s.w, s.y + high}, colour::line);
  advance(high);
  return hit;
}

/// Once for an answer: of 20,000 grids it would cost the frame.
void HotspotRanking::sort(const Inquiry& inquiry) {
  if (of_ == inquiry.answer && by_grid_ == inquiry.by_grid) return;
  of_ = inquiry.answer;
  by_grid_ = inquiry.by_grid;
  const hotspot::Answer& answer = *of_;
  std::vector<double> values = by_grid_ ? answer.counts : answer.village_counts;
  if (by_grid_ && !answer.rates.empty()) {
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = answer.rates[i].value.value_or(-1);
  }
  const auto& boundaries = *answer.ground->boundaries;
  const auto& villages = answer.question.filter.villages;
  order_.clear();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool looked_at = by_grid_ ? answer.within.empty() || answer.within[i]
                                    : villages.empty() || std::find(villages.begin(), villages.end(),
                                                                    boundaries.villages[i].code) != villages.end();
    if (looked_at) order_.push_back(static_cast<int>(i));
  }
  std::stable_sort(order_.begin(), order_.end(), [&](int a, int b) {
    return values[static_cast<std::size_t>(a)] > values[static_cast<std::size_t>(b)];
  });
}

/// How the figures of the list were computed.
void HotspotRanking::how(const View& view) {
  const hotspot::Answer& answer = *view.inquiry.answer;
  std::string words = answer.question.per && by_grid_
                          ? view.tr("Incidents of the period divided by the grid's own denominator.")
                          : view.tr("Incidents reported in the period, by the boundaries of today that they lie in.");
  if (answer.last_year.covered) {
    words += " " + view.tr(
                       "The change is that of the count since the same weeks last year ({} to {}); it has a colour "
                       "only when the exact 95 % interval of the ratio of two Poisson counts excludes 1.",
                       domain::format_date(domain::local_date(answer.last_year.period.from, view.zone())),
                       domain::format_date(
                           domain::local_date(answer.last_year.period.to - std::chrono::milliseconds(1), view.zone())));
  }
  words += " " + view.tr("The line shows the last {} weeks; it is orange where the grid is beyond chance at 95 %.",
                         spark_weeks);
  reasons_.fact(view, {"ranking", view.tr("how was this computed"), "", words});
}

void HotspotRanking::draw(const View& view, Actions& actions) {
  const Inquiry& inquiry = view.inquiry;
  heading(view, view.tr("Where"), inquiry.waiting ? view.tr("counting …") : "");
  choices_.draw(view, actions);
  gap(view, 10);
  if (!inquiry.answer) {
    paragraph(view, inquiry.problem.empty() ? view.tr("Nothing has been counted yet.") : inquiry.problem,
              colour::secondary, Face::body);
    return;
  }
  const bool villages = !inquiry.answer->village_counts.empty();
  if (villages) {
    Chips chips(view);
    if (chips.add("rank:villages", view.tr("villages"), !inquiry.by_grid)) actions.rank_by_grid(false);
    if (chips.add("rank:grids", view.tr("grids"), inquiry.by_grid)) actions.rank_by_grid(true);
  }
  gap(view, 6);
  sort(inquiry);
  how(view);
  ImGui::BeginChild("ranking");
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(order_.size()), row_height(view));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const int index = order_[static_cast<std::size_t>(i)];
      if (!one(view, index)) continue;
      actions.look_at(inquiry.by_grid ? hotspot::Where{index, -1} : hotspot::Where{-1, index});
    }
  }
  ImGui::EndChild();
}

}  // namespace lianxun::ui
