#pragma once

#include <string>
#include <string_view>

#include "ui/view.hpp"

/// The room's own widgets. They flow down the current region at its full width, inside the margin of 20; what they
/// draw is drawn at `cursor`. An id names a widget among its siblings and, for tests, in the whole frame.
namespace lianxun::ui {

inline constexpr float margin = 20;       // at 1080 lines
inline constexpr float closing_gap = 16;  // that follows a working panel

/// The strip that the next widget fills: from the margin on the left to the one on the right.
struct Strip {
  float x;
  float y;
  float w;
};
[[nodiscard]] Strip strip(const View& view);
/// Moves on by a height in pixels.
void advance(float height);
void gap(const View& view, float at_1080);

// -- text. The position is that of the upper left (right) corner of the line; the result is its width.
float text(const View& view, ImVec2 at, Face face, ImU32 colour, std::string_view what);
float text_right(const View& view, ImVec2 right_top, Face face, ImU32 colour, std::string_view what);
/// Cut with an ellipsis when wider than `width`.
float text_within(const View& view, ImVec2 at, float width, Face face, ImU32 colour, std::string_view what);

/// A heading with something on the right.
void heading(const View& view, std::string_view what, std::string_view right = {});
/// A smaller heading: of a group of fields, with something on the right.
void caption(const View& view, std::string_view what, std::string_view right = {});
/// How far something is, 0…1; unknown is an empty bar.
void progress_bar(const View& view, float share);
/// Wrapped text.
void paragraph(const View& view, std::string_view what, ImU32 colour = colour::secondary, Face face = Face::small);
/// "name … value".
void fact(const View& view, std::string_view name, std::string_view value, ImU32 colour = colour::text);
/// Wrapped text in a box with a coloured edge: why, a refusal, a caveat.
void notice(const View& view, std::string_view what, ImU32 edge = colour::edge_calm);
/// The refusal of a reply, where it happened; nothing while waiting or accepted.
void refusal(const View& view, const std::shared_ptr<const Reply>& reply);
void rule(const View& view);

// -- things to press
bool primary_button(const View& view, const char* id, std::string_view label, std::string_view key = {},
                    bool enabled = true);
bool secondary_button(const View& view, const char* id, std::string_view label, bool enabled = true);
/// `count` buttons of equal width in a row: call for index 0 … count − 1.
bool row_button(const View& view, const char* id, std::string_view label, int index, int count, bool enabled = true);

/// Two things that can be done with what is above, side by side: the one that matters wider and in cyan.
enum class ActionPair { none, secondary, primary };
struct ActionLabel {
  const char* id;
  std::string label;
};
[[nodiscard]] ActionPair action_pair(const View& view, const ActionLabel& secondary, const ActionLabel& primary,
                                     bool enabled);

/// One small rounded word, 30 high, where the caller puts it.
bool chip(const View& view, const char* id, const Rect& at, std::string_view label, bool lit = false,
          ImU32 colour = colour::text);

/// Small rounded words that flow over several lines. Start with `Chips`, add, and `end`.
class Chips {
 public:
  explicit Chips(const View& view);
  ~Chips();
  Chips(const Chips&) = delete;
  Chips& operator=(const Chips&) = delete;

  /// True when pressed. `colour` is that of the text; `lit` fills it.
  bool add(const char* id, std::string_view label, bool lit = false, ImU32 colour = colour::text);
  /// Not to be pressed.
  void label(std::string_view what, ImU32 colour = colour::text, ImU32 fill = colour::raised);

 private:
  [[nodiscard]] Rect place(float width);

  const View& view_;
  Strip strip_;
  float x_;
  float y_;
};

/// One line to type in. True when the text has changed. `focus` puts the caret there.
bool text_field(const View& view, const char* id, std::string_view label, std::string& value, bool focus = false);

/// A row of a list: two lines, an edge in the colour of the urgency. Of fixed height, so that lists can be clipped.
struct Row {
  std::string id;
  std::string title;
  std::string right;
  std::string subtitle;
  std::string subright;
  ImU32 edge = colour::edge_calm;
  ImU32 right_colour = colour::text;
  bool selected = false;
  enum class Sign { none, circle, diamond } sign = Sign::none;
  std::string check;  // id of a tick that takes the place of the sign; empty: none
  int number = 0;     // of a stop, in a circle before the title; 0: none
  ImU32 number_colour = colour::text;
  bool number_filled = false;
};
enum class RowHit { none, row, check };
[[nodiscard]] float row_height(const View& view);
RowHit row_or_check(const View& view, const Row& row);
/// For rows without a tick.
inline bool row(const View& view, const Row& row) { return row_or_check(view, row) == RowHit::row; }

/// A figure over its name, for a strip of them; the result is its width.
float figure(const View& view, ImVec2 at, std::string_view value, std::string_view name, ImU32 colour);

/// Whole sentences beside the pointer while it rests on an area: how a figure was computed, why a light is red.
void why(const View& view, const Rect& at, std::string_view words);

/// An area that can be pressed, drawn by the caller.
bool pressed(const View& view, const char* id, const Rect& at);

}  // namespace lianxun::ui
