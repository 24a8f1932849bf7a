#include "report/review_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>

#include "report/review.hpp"

namespace lianxun::report {
namespace {

std::string from_to(const hotspot::Change& change) {
  return short_number(change.low) + "–" + short_number(change.high);
}

/// Those that changed beyond chance in one direction, the most frequent first, a few of them.
std::string changed(const std::vector<ReviewRow>& rows, bool more, const Wording& wording) {
  constexpr std::size_t most = 6;
  std::vector<const ReviewRow*> found;
  for (const ReviewRow& row : rows) {
    if (!row.last_year || !row.last_year->beyond_chance) continue;
    if ((row.last_year->now > row.last_year->before) == more) found.push_back(&row);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const ReviewRow* a, const ReviewRow* b) { return a->count > b->count; });
  std::vector<std::string> names;
  for (const ReviewRow* row : found) {
    if (names.size() == most) break;
    names.push_back(wording("{} ({})", {row->name, change_words(*row->last_year, wording)}));
  }
  std::string out = joined(names, wording(", "));
  if (found.size() > most) out += wording(" and {} more", {std::to_string(found.size() - most)});
  return out;
}

void add_total(std::vector<std::string>& out, const Review& review, const Wording& wording) {
  const std::string count = short_number(review.total.count);
  if (!review.total.last_year) {
    out.push_back(
        wording("{} incidents in the grids. The records do not reach back to the same weeks last year.", {count}));
    return;
  }
  out.push_back(wording(
      "{} incidents in the grids; {} in the same weeks last year: {}.",
      {count, short_number(review.total.last_year->before), change_sentence(*review.total.last_year, wording)}));
}

void add_hot(std::vector<std::string>& out, const Review& review, const Wording& wording) {
  constexpr std::size_t most = 8;
  std::vector<std::string> hot;
  std::size_t all = 0;
  for (const ReviewRow& grid : review.grids) {
    if (grid.bin < 2) continue;
    ++all;
    if (hot.size() < most) hot.push_back(grid.name);
  }
  if (all == 0) {
    out.push_back(wording("In no grid were there more than chance lets expect (95 %)."));
    return;
  }
  out.push_back(wording("More than chance lets expect (95 %) in {} of {} grids: {}{}.",
                        {std::to_string(all), std::to_string(review.grids.size()), joined(hot, wording(", ")),
                         all > most ? wording(" and {} more", {std::to_string(all - most)}) : ""}));
}

void add_changes(std::vector<std::string>& out, const std::vector<ReviewRow>& rows, const char* more_id,
                 const char* fewer_id, const Wording& wording) {
  const std::string more = changed(rows, true, wording);
  const std::string fewer = changed(rows, false, wording);
  if (!more.empty()) out.push_back(wording(more_id, {more}));
  if (!fewer.empty()) out.push_back(wording(fewer_id, {fewer}));
}

void add_patterns(std::vector<std::string>& out, const Review& review, const Wording& wording) {
  std::map<hotspot::Pattern, int> counts;
  for (const ReviewRow& grid : review.grids) {
    if (hotspot::is_hot_pattern(grid.pattern)) ++counts[grid.pattern];
  }
  std::vector<std::string> parts;
  parts.reserve(counts.size());
  for (const auto& [pattern, count] : counts) {
    parts.push_back(wording(hotspot::name(pattern)) + " " + std::to_string(count));
  }
  if (parts.empty()) return;
  out.push_back(wording("Over the year up to the end, by grid: {}.", {joined(parts, wording(", "))}));
}

void add_waiting(std::vector<std::string>& out, const Review& review, const Wording& wording) {
  const auto half = hotspot::time_for_share(review.waiting, 0.5);
  const auto most = hotspot::time_for_share(review.waiting, 0.9);
  if (!half) return;
  std::string words = most ? wording("Half were handled within {}, nine of ten within {}.",
                                     {long_time(*half, wording), long_time(*most, wording)})
                           : wording("Half were handled within {}.", {long_time(*half, wording)});
  if (review.waiting.unfinished > 0) {
    words += wording(" {} have not been handled; they count for as long as they wait.",
                     {std::to_string(review.waiting.unfinished)});
  }
  if (review.waiting_last_year) {
    if (const auto before = hotspot::time_for_share(*review.waiting_last_year, 0.5)) {
      words += wording(" Last year half took {}.", {long_time(*before, wording)});
    }
  }
  out.push_back(std::move(words));
}

}  // namespace

std::string short_number(double value) {
  if (std::isinf(value)) return "∞";
  std::array<char, 32> text{};
  if (value == 0 || std::abs(value) >= 100 || value == std::floor(value)) {
    std::snprintf(text.data(), text.size(), "%.0f", value);
  } else {
    const int decimals = std::abs(value) >= 10 ? 1 : 2;
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    std::string out = text.data();
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
    return out;
  }
  return text.data();
}

std::string long_time(domain::Duration time, const Wording& wording) {
  const double hours = std::chrono::duration<double, std::ratio<3600>>(time).count();
  return hours < 48 ? wording("{} h", {short_number(std::round(hours * 10) / 10)})
                    : wording("{} days", {short_number(std::round(hours / 2.4) / 10)});
}

std::string bin_words(int bin, const Wording& wording) {
  if (bin == 0) return {};
  const int level = std::abs(bin);
  const std::string sure = level == 3 ? "99 %" : level == 2 ? "95 %" : "90 %";
  return bin > 0 ? wording("more, {}", {sure}) : wording("fewer, {}", {sure});
}

std::string change_words(const hotspot::Change& change, const Wording& wording) {
  if (change.now == 0 && change.before == 0) return "–";
  if (change.before == 0) return wording("none before");
  const double per_cent = std::round((change.ratio - 1) * 100);
  const std::string size = short_number(std::abs(per_cent)) + " %";
  return per_cent > 0 ? "+" + size : per_cent < 0 ? "−" + size : "±0 %";
}

std::string change_sentence(const hotspot::Change& change, const Wording& wording) {
  std::string words = change_words(change, wording);
  if (change.before == 0 || change.now == 0) return words;
  return change.beyond_chance ? wording("{} ({} times, 95 %), beyond chance", {words, from_to(change)})
                              : wording("{} ({} times, 95 %), which may be chance", {words, from_to(change)});
}

std::vector<std::string> review_headlines(const Review& review, const Wording& wording) {
  std::vector<std::string> out;
  add_total(out, review, wording);
  add_hot(out, review, wording);
  add_changes(out, review.kinds, "More than last year beyond chance, by kind: {}.",
              "Fewer than last year beyond chance, by kind: {}.", wording);
  add_changes(out, review.villages, "More than last year beyond chance, by village: {}.",
              "Fewer than last year beyond chance, by village: {}.", wording);
  add_patterns(out, review, wording);
  add_waiting(out, review, wording);
  if (!review.places.empty()) {
    out.push_back(wording("Places that came back most: {}, {} times.",
                          {review.places.front().name, std::to_string(review.places.front().count)}));
  }
  int doubtful = 0;
  for (const auto& [doubt, count] : review.doubts) doubtful += count;
  if (doubtful > 0) {
    out.push_back(
        wording("{} entries are in doubt; they are counted, and listed at the end.", {std::to_string(doubtful)}));
  }
  return out;
}

std::vector<std::string> review_methods(const Review& review, const Wording& wording) {
  const hotspot::Answer& answer = *review.answer;
  std::vector<std::string> out{
      wording(
          "Incidents count by the time of report and by the grid of {} that their position lies in, whatever it was "
          "then. {} lie in no grid and are in no table of places.",
          {domain::format_date(review.borders), short_number(answer.outside)}),
      wording(
          "Last year is 364 days earlier, so that the weekdays are the same ({} to {}); the period before is as long, "
          "right before ({} to {}).",
          {domain::format_date(domain::local_date(answer.last_year.period.from, review.zone)),
           domain::format_date(
               domain::local_date(answer.last_year.period.to - std::chrono::milliseconds(1), review.zone)),
           domain::format_date(domain::local_date(answer.previous.period.from, review.zone)),
           domain::format_date(
               domain::local_date(answer.previous.period.to - std::chrono::milliseconds(1), review.zone))}),
      wording("A change is beyond chance when the exact 95 % interval of the ratio of two Poisson counts (Clopper and "
              "Pearson) excludes 1. Of {} villages and {} kinds, about {} change so by chance alone.",
              {std::to_string(review.villages.size()), std::to_string(review.kinds.size()),
               short_number(std::round(static_cast<double>(review.villages.size() + review.kinds.size()) / 20))}),
      answer.inference == hotspot::Inference::normal
          ? wording("Getis-Ord Gi* of the counts over grids that touch, itself included; normal approximation under a "
                    "false discovery rate.")
          : wording(
                "Getis-Ord Gi* of the counts over grids that touch, itself included; {} conditional permutations, seed "
                "{}, under a false discovery rate.",
                {std::to_string(answer.question.permutations), std::to_string(answer.question.seed)}),
      wording(
          "Patterns over time: Gi* in space and time by four weeks of the year up to the end, the trend by Mann and "
          "Kendall, in the seventeen published classes of emerging hot spots."),
      wording("Times until handled by Kaplan and Meier, as known on {}: what still waits counts for as long as it has "
              "waited.",
              {domain::format_date(domain::local_date(review.as_of, review.zone))}),
      wording(
          "The effect of patrols: complaints in the visited grids before and after, beside grids that were not visited "
          "and had as many before. Grids were not chosen by lot: no proof that a patrol worked.")};
  for (const auto& warning : answer.warnings) out.push_back(wording(warning.id, warning.args));
  if (review.no_patterns) out.push_back(wording(review.no_patterns->id, review.no_patterns->args));
  if (review.synthetic) out.push_back(wording("boundaries are synthetic"));
  return out;
}

}  // namespace lianxun::report
