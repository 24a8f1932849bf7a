#include "boundary/measure.hpp"

#include <cctype>
#include <charconv>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

#include "boundary/millimetres.hpp"

namespace lianxun::boundary {

using shape::Point;

double length(std::span<const Point> line) {
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) sum += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
  return sum;
}

double enclosed_area(std::span<const Point> points) {
  return std::abs(shape::signed_area(shape::Ring(points.begin(), points.end())));
}

double bearing(Point from, Point to) {
  if (from == to) return 0;
  const double degrees = std::atan2(to.x - from.x, to.y - from.y) * 180 / std::numbers::pi;
  const double positive = degrees < 0 ? degrees + 360 : degrees;
  return positive >= 360 ? 0 : positive;
}

Point at_bearing(Point from, double distance, double degrees) {
  const double angle = degrees * std::numbers::pi / 180;
  return whole_millimetres({from.x + distance * std::sin(angle), from.y + distance * std::cos(angle)});
}

namespace {

/// Full-width signs and digits, which Chinese input methods type, as the narrow ones.
std::string narrow(std::string_view text) {
  std::string out(text);
  const std::pair<std::string_view, char> signs[] = {
      {"\xEF\xBC\x8C", ','}, {"\xEF\xBC\xA0", '@'}, {"\xEF\xBC\x9C", '<'}, {"\xE3\x80\x80", ' '}, {"\xE3\x80\x81", ','},
      {"\xEF\xBC\x8D", '-'}, {"\xEF\xBC\x8E", '.'}, {"\xE3\x80\x8A", '<'}, {"\xC2\xB0", ' '}};
  const auto replace = [&out](std::string_view wide, char sign) {
    for (std::size_t at = out.find(wide); at != std::string::npos; at = out.find(wide, at + 1)) {
      out.replace(at, wide.size(), 1, sign);
    }
  };
  for (const auto& [wide, sign] : signs) replace(wide, sign);
  std::string digit = "\xEF\xBC\x90";
  for (char sign = '0'; sign <= '9'; ++sign, ++digit.back()) replace(digit, sign);
  return out;
}

/// Reads a number off the front; the largest are those of a map.
std::optional<double> number(std::string_view& text) {
  while (!text.empty() && (std::isspace(static_cast<unsigned char>(text.front())) != 0)) text.remove_prefix(1);
  if (text.starts_with('+')) {
    text.remove_prefix(1);
    if (text.starts_with('-')) return {};
  }
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || !(std::abs(value) < 1e9)) return {};
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

/// Reads a sign between two numbers off the front, with spaces around it; a space alone stands for a comma.
char sign(std::string_view& text) {
  char found = '\0';
  while (!text.empty()) {
    const char c = text.front();
    const bool space = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (!space && c != ',' && c != '<') break;
    if (!space && found != '\0' && found != ' ') return '\0';
    if (!space || found == '\0') found = space ? ' ' : c;
    text.remove_prefix(1);
  }
  return found == ' ' ? ',' : found;
}

}  // namespace

std::variant<Point, domain::Message> typed_position(std::string_view text, std::optional<Point> last) {
  const auto refuse = [text] {
    return domain::Message{"'{}' is no position: enter x, y or dx, dy with @, or a distance and a bearing with @ and <",
                           {std::string(text)}};
  };
  const std::string typed = narrow(text);
  std::string_view rest = typed;
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  const bool relative = rest.starts_with('@');
  if (relative) rest.remove_prefix(1);
  const auto first = number(rest);
  if (!first) return refuse();
  const char between = sign(rest);
  const auto second = number(rest);
  while (!rest.empty() && std::isspace(static_cast<unsigned char>(rest.front())) != 0) rest.remove_prefix(1);
  if (!second || !rest.empty() || between == '\0' || (between == '<' && !relative)) return refuse();
  if (!relative) return whole_millimetres({*first, *second});
  if (!last) return domain::Message{"a relative position needs a point before it", {}};
  if (between == '<') return at_bearing(*last, *first, *second);
  return whole_millimetres({last->x + *first, last->y + *second});
}

}  // namespace lianxun::boundary
