#include "ui/panels/date_field.hpp"

#include "ui/widgets.hpp"

namespace lianxun::ui {

domain::Date months_later(domain::Date date, int months) {
  const domain::Date moved = date + std::chrono::months(months);
  return moved.ok() ? moved : domain::Date(moved.year() / moved.month() / std::chrono::last);
}

domain::Date days_later(domain::Date date, int days) { return std::chrono::sys_days(date) + std::chrono::days(days); }

domain::Date first_of_next_month(domain::Date date) {
  return months_later(date.year() / date.month() / std::chrono::day(1), 1);
}

bool DateField::draw(const View& view, domain::Date& date, domain::Date today) {
  if (shown_ != date) {
    shown_ = date;
    typed_ = domain::format_date(date);
  }
  const auto move = [&](domain::Date to) {
    date = to;
    shown_ = to;
    typed_ = domain::format_date(to);
  };
  if (text_field(view, "date", {}, typed_)) {
    if (const auto parsed = domain::parse_date(typed_)) {
      date = *parsed;
      shown_ = *parsed;
    }
  }
  {
    Chips chips(view);
    if (chips.add("date:month-", view.tr("− month"))) move(months_later(date, -1));
    if (chips.add("date:day-", view.tr("− day"))) move(days_later(date, -1));
    if (chips.add("date:day+", view.tr("+ day"))) move(days_later(date, 1));
    if (chips.add("date:month+", view.tr("+ month"))) move(months_later(date, 1));
    if (chips.add("date:today", view.tr("today"), date == today)) move(today);
    const domain::Date next = first_of_next_month(today);
    if (chips.add("date:next", view.tr("first of next month"), date == next)) move(next);
  }
  return domain::parse_date(typed_) == date;
}

}  // namespace lianxun::ui
