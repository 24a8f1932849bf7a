#pragma once

#include <memory>
#include <string>

#include "domain/enforcement.hpp"
#include "ui/actions.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// One penalty case: under which power, against whom, its clock, and its decision while it is open. A part of the
/// incident's panel and of the case's own.
class CaseCard {
 public:
  void draw(const View& view, Actions& actions, const domain::Case& one);

 private:
  void facts(const View& view, const domain::Case& one) const;
  void decision(const View& view, Actions& actions, const domain::Case& one);

  domain::CaseNumber deciding_;  // whose decision is being typed
  bool major_ = false;
  std::string fine_;
  std::string discussion_;
  std::string missing_;
  std::shared_ptr<const Reply> reply_;
  domain::CaseNumber replied_;  // whose it is
};

}  // namespace lianxun::ui
