#pragma once

#include <string>

#include "domain/time.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// A day that is typed, or reached by buttons.
class DateField {
 public:
  /// `date` changes when the text is a day that exists. False while it is not.
  bool draw(const View& view, domain::Date& date, domain::Date today);

 private:
  std::string typed_;
  domain::Date shown_{};  // that typed_ stands for
};

/// The same day of another month, or the last one of a shorter month.
[[nodiscard]] domain::Date months_later(domain::Date date, int months);
[[nodiscard]] domain::Date days_later(domain::Date date, int days);
/// The first day of the month after the date's.
[[nodiscard]] domain::Date first_of_next_month(domain::Date date);

}  // namespace lianxun::ui
