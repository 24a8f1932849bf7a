#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "shape/point.hpp"

namespace lianxun::report {

struct Colour {
  double red = 0;
  double green = 0;
  double blue = 0;
};

/// 0xrrggbb
[[nodiscard]] constexpr Colour colour(std::uint32_t rgb) {
  return {((rgb >> 16) & 255U) / 255.0, ((rgb >> 8) & 255U) / 255.0, (rgb & 255U) / 255.0};
}

struct TextStyle {
  enum class Align { left, centre, right };
  double size = 9;  // points
  bool bold = false;
  Colour ink{};
  Align align = Align::left;
  int lines = 1;  // beyond these the text ends in an ellipsis
};

struct Frame {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
};

inline constexpr double a4_width = 595.276;  // points
inline constexpr double a4_height = 841.89;

/// A picture of a page: its size in points, and pixels for each of them.
struct Sheet {
  double width = a4_height;
  double height = a4_width;
  double pixels = 2;
};

/// An A4 document or one picture, in memory. Points from the upper left corner, y downwards. Text is real text (it can
/// be searched and copied), set by Pango in WenQuanYi Micro Hei or what fontconfig has for it.
class Canvas {
 public:
  struct About {
    std::string title;
    std::string author;
    std::string date;  // ISO 8601; kept in place of the clock's, so that the same content gives the same bytes
  };
  explicit Canvas(const About& about);
  /// A white PNG; it has one page.
  explicit Canvas(const Sheet& sheet);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  /// Gives the height of the text; `width` is where it wraps.
  double text(double x, double y, double width, const std::string& text, const TextStyle& style);
  [[nodiscard]] double text_height(double width, const std::string& text, const TextStyle& style) const;
  [[nodiscard]] double text_width(const std::string& text, const TextStyle& style) const;
  /// A halo around the letters, for text on a map.
  void halo_text(double x, double y, double width, const std::string& text, const TextStyle& style,
                 Colour halo = colour(0xffffff));

  void fill(const Frame& frame, Colour ink);
  void frame(const Frame& frame, Colour ink, double width);
  void line(std::span<const shape::Point> points, Colour ink, double width, std::span<const double> dashes = {});
  /// Rings of one area, holes by the even-odd rule.
  void area(std::span<const std::vector<shape::Point>> rings, Colour ink);
  /// The same, outlined.
  void outline(std::span<const std::vector<shape::Point>> rings, Colour ink, double width,
               std::span<const double> dashes = {});
  /// A picture of cells, row 0 at the top; none: transparent. As many as columns times rows.
  void cells(const Frame& frame, int columns, int rows, std::span<const std::optional<Colour>> colours);
  void disc(shape::Point centre, double radius, Colour ink);

  /// Nothing is drawn outside of it until `unclip`.
  void clip(const Frame& frame);
  void unclip();

  void next_page();
  /// The PDF, or the PNG; nothing can be drawn any more. Throws std::runtime_error when Cairo failed.
  [[nodiscard]] std::string finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lianxun::report
