#include <array>

#include "sample/lattice.hpp"
#include "sample/random.hpp"

namespace lianxun::sample {
namespace {

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

}  // namespace

domain::Village lattice_village(const LatticePlan& plan, int number) {
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

}  // namespace lianxun::sample
