#include "sample/lattice.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "sample/boundaries.hpp"
#include "sample/draw.hpp"
#include "sample/noise.hpp"
#include "sample/projection.hpp"
#include "sample/random.hpp"

namespace lianxun::sample {
namespace {

/// Corners of the hexagons: line `r` lies below row `r`; along it every half cell, `k` = 0 … 2 columns + 1, a corner. A
/// row's cells are shifted by half a cell in odd rows.
class Corners {
 public:
  Corners(const LatticePlan& plan, std::uint64_t seed)
      : plan_(plan),
        bend_x_(mix(seed ^ 1U), 9 * plan.cell, 2),
        bend_y_(mix(seed ^ 2U), 9 * plan.cell, 2),
        seed_(seed) {}

  [[nodiscard]] int per_line() const { return 2 * plan_.columns + 2; }
  [[nodiscard]] std::size_t index(int line, int k) const {
    return static_cast<std::size_t>(line) * static_cast<std::size_t>(per_line()) + static_cast<std::size_t>(k);
  }

  [[nodiscard]] shape::Point at(int line, int k) const {
    const bool rises = k % 2 == line % 2;  // a side of the row above starts here
    double x = k * 0.5 - plan_.columns * 0.5;
    double y = line - plan_.rows * 0.5 + (rises ? 1.0 : -1.0) / 6;
    x += 0.15 * scatter(line, k, 3);
    y += 0.15 * scatter(line, k, 4);
    // small cells in the middle, large ones outside
    const double u = 2 * x / plan_.columns;
    const double v = 2 * y / plan_.rows;
    const double stretch = 0.6 + 0.3 * (u * u + v * v);
    const shape::Point p{x * stretch * plan_.cell, y * stretch * plan_.cell};
    const double sway = 1.1 * plan_.cell;
    return to_millimetres({plan_.centre.x + p.x + sway * bend_x_(p), plan_.centre.y + p.y + sway * bend_y_(p)});
  }

  /// The side between two corners as a winding line; the same from both ends.
  [[nodiscard]] shape::Line side(std::size_t from, shape::Point a, std::size_t to, shape::Point b) const {
    if (from > to) {
      shape::Line line = side(to, b, from, a);
      std::reverse(line.begin(), line.end());
      return line;
    }
    const std::uint64_t own = mix(mix(seed_ ^ from) ^ to);
    const Noise noise(own, 0.45, 3);
    shape::Line line{a};
    for (int i = 1; i < plan_.segments; ++i) {
      const double t = static_cast<double>(i) / plan_.segments;
      // the parabola keeps the line in a wedge at either end, so that sides meet in their corners only
      const double off = 0.13 * 4 * t * (1 - t) * noise({t, 0.5});
      line.push_back(
          to_millimetres({a.x + t * (b.x - a.x) - off * (b.y - a.y), a.y + t * (b.y - a.y) + off * (b.x - a.x)}));
    }
    line.push_back(b);
    return line;
  }

 private:
  [[nodiscard]] double scatter(int line, int k, std::uint64_t axis) const {
    const std::uint64_t h = mix(mix(seed_ + axis) ^ index(line, k));
    return static_cast<double>(h >> 11U) * 0x1p-52 - 1.0;
  }

  const LatticePlan& plan_;
  Noise bend_x_;
  Noise bend_y_;
  std::uint64_t seed_;
};

struct Syllable {
  const char* name;
  const char* pinyin;
};
constexpr std::array<Syllable, 46> first_words{
    {{"东", "Dong"},  {"西", "Xi"},   {"南", "Nan"},   {"北", "Bei"},  {"上", "Shang"}, {"下", "Xia"},  {"大", "Da"},
     {"小", "Xiao"},  {"新", "Xin"},  {"石", "Shi"},   {"金", "Jin"},  {"银", "Yin"},   {"青", "Qing"}, {"白", "Bai"},
     {"黄", "Huang"}, {"红", "Hong"}, {"长", "Chang"}, {"平", "Ping"}, {"永", "Yong"},  {"文", "Wen"},  {"海", "Hai"},
     {"江", "Jiang"}, {"河", "He"},   {"山", "Shan"},  {"林", "Lin"},  {"竹", "Zhu"},   {"梅", "Mei"},  {"桃", "Tao"},
     {"荷", "He"},    {"莲", "Lian"}, {"龙", "Long"},  {"凤", "Feng"}, {"鹤", "He"},    {"云", "Yun"},  {"月", "Yue"},
     {"星", "Xing"},  {"春", "Chun"}, {"秋", "Qiu"},   {"王", "Wang"}, {"陈", "Chen"},  {"周", "Zhou"}, {"沈", "Shen"},
     {"方", "Fang"},  {"徐", "Xu"},   {"胡", "Hu"},    {"郑", "Zheng"}}};
constexpr std::array<Syllable, 44> second_words{
    {{"家", "jia"},  {"桥", "qiao"}, {"塘", "tang"}, {"浦", "pu"},    {"渡", "du"},   {"岭", "ling"},   {"溪", "xi"},
     {"湾", "wan"},  {"屿", "yu"},   {"岙", "ao"},   {"墩", "dun"},   {"坊", "fang"}, {"埠", "bu"},     {"堰", "yan"},
     {"湖", "hu"},   {"港", "gang"}, {"洋", "yang"}, {"田", "tian"},  {"园", "yuan"}, {"庄", "zhuang"}, {"坑", "keng"},
     {"坪", "ping"}, {"潭", "tan"},  {"泉", "quan"}, {"井", "jing"},  {"门", "men"},  {"头", "tou"},    {"里", "li"},
     {"岩", "yan"},  {"峰", "feng"}, {"丰", "feng"}, {"安", "an"},    {"和", "he"},   {"兴", "xing"},   {"胜", "sheng"},
     {"明", "ming"}, {"星", "xing"}, {"阳", "yang"}, {"场", "chang"}, {"店", "dian"}, {"埭", "dai"},    {"浜", "bang"},
     {"汇", "hui"},  {"圩", "wei"}}};

std::string digits(int number, std::size_t width) {
  std::string text = std::to_string(number);
  return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

domain::Village village(const LatticePlan& plan, int number) {
  const int subdistrict = number / plan.villages_per_subdistrict;
  const int county = std::stoi(plan.county) + subdistrict / 20;
  domain::Village result;
  result.code = std::to_string(county) + digits(subdistrict % 20 + 1, 3) +
                digits(200 + number % plan.villages_per_subdistrict, 3);
  // each pair of words once, before any comes again
  const auto pairs = static_cast<int>(first_words.size() * second_words.size());
  const int pair = static_cast<int>((static_cast<std::int64_t>(number) * 1'009) % pairs);
  const Syllable& first = first_words[static_cast<std::size_t>(pair) / second_words.size()];
  const Syllable& second = second_words[static_cast<std::size_t>(pair) % second_words.size()];
  const bool town = mix(static_cast<std::uint64_t>(number)) % 3 == 0;
  result.kind = town ? "社区" : "村";
  result.name = std::string(first.name) + second.name + result.kind;
  result.name_en = std::string(first.pinyin) + second.pinyin + (town ? " Community" : " Village");
  return result;
}

}  // namespace

LatticePlan city_plan() { return {200, 100, 290, 10, {645'000, 3'318'000}, "330291", 100}; }
LatticePlan province_plan() { return {400, 250, 950, 5, {520'000, 3'240'000}, "330801", 100}; }

Lattice build_lattice(const LatticePlan& plan, std::uint64_t seed) {
  const Corners corners(plan, seed);
  const auto grid_count = plan.columns * plan.rows;
  const auto village_count = grid_count / grids_per_village;
  std::vector<Label> along_curve(static_cast<std::size_t>(grid_count));
  Label next = 0;
  for (const auto& [column, row] : hilbert_order(plan.columns, plan.rows)) {
    along_curve[static_cast<std::size_t>(row * plan.columns + column)] = next++;
  }

  std::vector<shape::Point> points(corners.index(plan.rows + 1, 0));
  for (int line = 0; line <= plan.rows; ++line) {
    for (int k = 0; k < corners.per_line(); ++k) points[corners.index(line, k)] = corners.at(line, k);
  }

  // the cell of a row that lies right of half-step `k`, or outside
  const auto cell = [&](int row, int k) {
    const int steps = k - row % 2;
    if (row < 0 || row >= plan.rows || steps < 0 || steps >= 2 * plan.columns) return outside;
    return along_curve[static_cast<std::size_t>(row * plan.columns + steps / 2)];
  };
  Lattice lattice;
  const auto add = [&](std::size_t from, std::size_t to, Label left, Label right) {
    if (left == outside && right == outside) return;
    lattice.arcs.push_back({corners.side(from, points[from], to, points[to]), from, to, left, right});
  };
  for (int line = 0; line <= plan.rows; ++line) {
    for (int k = 0; k < corners.per_line(); ++k) {
      if (k + 1 < corners.per_line())
        add(corners.index(line, k), corners.index(line, k + 1), cell(line, k), cell(line - 1, k));
      if (line < plan.rows && k % 2 == line % 2)
        add(corners.index(line, k), corners.index(line + 1, k), cell(line, k - 1), cell(line, k));
    }
  }

  std::vector<Label> itself(static_cast<std::size_t>(grid_count));
  std::vector<Label> village_of(itself.size());
  for (int g = 0; g < grid_count; ++g) {
    itself[static_cast<std::size_t>(g)] = g;
    village_of[static_cast<std::size_t>(g)] = g / grids_per_village;
  }
  const std::vector<shape::MultiPolygon> areas = assemble(lattice.arcs, itself, grid_count);
  domain::Boundaries& result = lattice.boundaries;
  result.village_areas = assemble(lattice.arcs, village_of, village_count);
  result.effective = domain::Date(std::chrono::year(2022), std::chrono::January, std::chrono::day(1));
  result.note = "synthetic";
  result.synthetic = true;
  std::vector<Label> renumbered(itself.size());
  for (int v = 0; v < village_count; ++v) {
    result.villages.push_back(village(plan, v));
    const domain::Village& of = result.villages.back();
    std::vector<shape::Point> centres;
    for (int i = 0; i < grids_per_village; ++i) {
      centres.push_back(centroid(areas[static_cast<std::size_t>(v * grids_per_village + i)]));
    }
    int sequence = 0;
    int people = 0;
    for (const std::size_t i : band_order(centres)) {
      const auto g = static_cast<std::size_t>(v * grids_per_village) + i;
      renumbered[g] = static_cast<Label>(result.grids.size());
      domain::Grid grid;
      grid.code = grid_code(of.code, ++sequence);
      grid.name = of.name + "第" + std::to_string(sequence) + "网格";
      grid.name_en = of.name_en + " grid " + std::to_string(sequence);
      grid.village = of.code;
      grid.kind = "基础网格";
      grid.residents = 120 + static_cast<int>(mix(seed ^ g) % 700);
      people += *grid.residents;
      result.grids.push_back(std::move(grid));
      result.grid_areas.push_back(areas[g]);
      lattice.middles.push_back(centres[i]);
    }
    result.villages.back().residents = people;
  }
  for (Arc& arc : lattice.arcs) {
    if (arc.left >= 0) arc.left = renumbered[static_cast<std::size_t>(arc.left)];
    if (arc.right >= 0) arc.right = renumbered[static_cast<std::size_t>(arc.right)];
  }

  // roads: rows' lower borders eastwards; northwards along sides, half a cell west and east in turn
  const auto extend = [&](shape::Line& line, std::size_t from, std::size_t to) {
    const shape::Line side = corners.side(from, points[from], to, points[to]);
    line.insert(line.end(), side.begin() + (line.empty() ? 0 : 1), side.end());
  };
  for (int line = 5; line < plan.rows; line += 10) {
    domain::Road road{"第" + std::to_string(line / 10 + 1) + "横路", "主干路", 60, {}};
    for (int k = 1; k + 2 < corners.per_line(); ++k)
      extend(road.line, corners.index(line, k), corners.index(line, k + 1));
    lattice.roads.push_back(std::move(road));
  }
  for (int column = 5; column < plan.columns; column += 10) {
    domain::Road road{"第" + std::to_string(column / 10 + 1) + "纵路", "主干路", 60, {}};
    int k = 2 * column;
    for (int line = 0; line < plan.rows; ++line) {
      extend(road.line, corners.index(line, k), corners.index(line + 1, k));
      if (line + 1 == plan.rows) break;
      const int shifted = line % 2 == 0 ? k + 1 : k - 1;
      extend(road.line, corners.index(line + 1, k), corners.index(line + 1, shifted));
      k = shifted;
    }
    lattice.roads.push_back(std::move(road));
  }
  return lattice;
}

}  // namespace lianxun::sample
