#include "ui/redraw.hpp"

namespace lianxun::ui {

std::vector<shape::Point> Drawn::all() const {
  std::vector<shape::Point> out = points;
  if (!finished && pointer) out.push_back(*pointer);
  return out;
}

}  // namespace lianxun::ui
