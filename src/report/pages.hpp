#pragma once

#include <string>
#include <vector>

#include "report/canvas.hpp"
#include "report/names.hpp"
#include "report/table.hpp"

namespace lianxun::report {

/// A4 pages that are filled from above: what does not fit goes on the next one.
class Pages {
 public:
  Pages(const Canvas::About& about, const Wording& wording) : wording_(wording), canvas_(about) {}

  static constexpr double margin = 40;
  static constexpr double width = a4_width - 2 * margin;
  static constexpr double bottom = a4_height - margin - 14;

  [[nodiscard]] Canvas& canvas() { return canvas_; }
  [[nodiscard]] double y() const { return y_; }
  void move(double height) { y_ += height; }
  /// Turns the page unless there is so much room.
  void need(double height);

  /// The letterhead: who, what, when.
  void letterhead(const std::string& who, const std::string& what, const std::string& when);
  void heading(const std::string& text);
  /// As much as the page takes, the rest on the next one under the same head. Nothing without rows.
  void section(const std::string& title, const Table& table);
  /// Wrapped, one paragraph each; a bullet before each where `bullet` is not empty.
  void paragraphs(const std::vector<std::string>& lines, const TextStyle& style, const std::string& bullet = {});

  /// With the number of the last page; nothing can be added any more.
  [[nodiscard]] std::string finish();

 private:
  void turn();
  void number();

  const Wording& wording_;
  Canvas canvas_;
  int page_ = 1;
  double y_ = margin - 6;
};

}  // namespace lianxun::report
