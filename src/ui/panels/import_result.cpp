#include "ui/panels/import_result.hpp"

#include <array>

#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

using Kind = Importer::Result::Kind;

constexpr std::size_t few = 6;

std::string title(const Texts& tr, const Importer::Result& result) {
  switch (result.kind) {
    case Kind::checked:
      return tr("Checked, nothing stored yet");
    case Kind::held:
      return tr("Not stored yet: please decide");
    case Kind::imported:
      return result.loaded > 0 ? tr("Imported") : tr("Nothing could be imported");
    case Kind::cancelled:
      return tr("Cancelled");
    case Kind::failed:
      return tr("Not imported");
  }
  return {};
}

void figures(const View& view, const Importer::Result& result) {
  const Strip s = strip(view);
  const bool stored = result.kind == Kind::imported;
  struct Entry {
    std::size_t value;
    std::string name;
    ImU32 colour;
  };
  const std::array entries{
      Entry{result.loaded - result.known, stored ? view.tr("loaded") : view.tr("good"), colour::text},
      Entry{result.mended, view.tr("mended or doubtful"), result.mended == 0 ? colour::faint : colour::text},
      Entry{result.rejected, view.tr("rejected"), result.rejected == 0 ? colour::faint : colour::amber}};
  float x = s.x;
  const float step = s.w / static_cast<float>(entries.size());
  for (const Entry& entry : entries) {
    figure(view, {x, s.y}, std::to_string(entry.value), entry.name, entry.colour);
    x += step;
  }
  gap(view, 76);
}

std::string joined(const std::vector<std::string>& words, const std::string& comma) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : comma) + word;
  return out;
}

/// What is in the store after an import that stopped.
void stored(const View& view, const Importer::Result& result) {
  notice(view,
         result.stored.empty() ? view.tr("Nothing has been stored.")
                               : view.tr("Stored before it stopped: {}. Import again to add the rest.",
                                         joined(result.stored, view.tr(", "))),
         result.stored.empty() ? colour::edge_calm : colour::amber);
}

std::string categories_text(const View& view, const Importer::Result& result) {
  std::size_t rows = 0;
  std::vector<std::string> words;
  for (const auto& unknown : result.unknown_categories) {
    rows += unknown.second;
    if (words.size() < 5) words.push_back(unknown.first);
  }
  const std::size_t more = result.unknown_categories.size() - words.size();
  std::string list = joined(words, view.tr(", "));
  if (more > 0) list += " …";
  return view.tr("{} rows are of {} categories that the room does not have: {}", rows, result.unknown_categories.size(),
                 list);
}

ResultWish offers(const View& view, const Importer::Result& result) {
  if (result.kind != Kind::checked && result.kind != Kind::held) return ResultWish::none;
  ResultWish wish = ResultWish::none;
  if (!result.better_datum.empty() &&
      secondary_button(view, "import:take-datum",
                       view.tr("Read it as {} and check again", datum_text(result.better_datum)))) {
    wish = ResultWish::take_datum;
  }
  if (result.unknown_categories.empty()) return wish;
  notice(view, categories_text(view, result), colour::amber);
  if (secondary_button(view, "import:new-categories", view.tr("Add these categories to the room and check again"))) {
    wish = ResultWish::add_categories;
  }
  return wish;
}

ResultWish lines(const View& view, const Importer::Result& result, bool all) {
  ResultWish wish = ResultWish::none;
  const std::size_t shown = all ? result.lines.size() : std::min(result.lines.size(), few);
  for (std::size_t i = 0; i < shown; ++i) {
    paragraph(view, result.lines[i]);
    gap(view, 4);
  }
  gap(view, 4);
  Chips chips(view);
  if (result.lines.size() > few) {
    const std::size_t more = result.lines.size() - few;
    if (chips.add("import:lines", all ? view.tr("fewer") : view.tr("{} more rows", more))) {
      wish = ResultWish::show_all_lines;
    }
  }
  if (chips.add("import:save-report", view.tr("save the report"))) wish = ResultWish::save;
  return wish;
}

}  // namespace

std::string datum_text(const std::string& datum) {
  if (datum == "wgs84") return "WGS 84";
  if (datum == "cgcs2000") return "CGCS2000";
  if (datum == "gcj02") return "GCJ-02";
  if (datum == "bd09") return "BD-09";
  return datum;
}

ResultWish draw_result(const View& view, const Importer::Result& result, bool all_lines) {
  heading(view, title(view.tr, result), result.read > 0 ? view.tr("{} rows read", result.read) : std::string());
  if (result.kind == Kind::failed) notice(view, result.problem, colour::amber);
  if (result.kind == Kind::failed || result.kind == Kind::cancelled) {
    stored(view, result);
    return ResultWish::none;
  }
  figures(view, result);
  // What is to be decided stands last, above the offers.
  for (const bool doubtful : {false, true}) {
    for (const auto& remark : result.remarks) {
      if (remark.doubtful == doubtful) notice(view, remark.words, doubtful ? colour::amber : colour::edge_calm);
    }
  }
  const ResultWish wish = offers(view, result);
  const ResultWish other = lines(view, result, all_lines);
  if (!result.saved_as.empty()) notice(view, view.tr("The report is in {}", result.saved_as), colour::green);
  return wish == ResultWish::none ? other : wish;
}

}  // namespace lianxun::ui
