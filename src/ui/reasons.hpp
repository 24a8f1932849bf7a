#pragma once

#include <string>

#include "ui/view.hpp"

namespace lianxun::ui {

/// Facts that answer "how was this computed": pressed, one unfolds the sentence behind it; one at a time.
class Reasons {
 public:
  struct Fact {
    std::string id;
    std::string name;
    std::string value;
    std::string reason;  // whole sentences
    ImU32 colour = colour::text;
  };
  void fact(const View& view, const Fact& fact);

 private:
  std::string open_;
};

}  // namespace lianxun::ui
