#include <charconv>

#include "desk/room_file_room.hpp"

namespace lianxun::desk {

namespace {

/// "4 working hours", "1.5 days"
void read_within(const JsonNode& node, domain::Limit& limit) {
  using Unit = domain::Limit::Unit;
  const std::string text = node.text();
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit.amount);
  const std::string unit(end, text.data() + text.size());
  if (unit == " working hours" || unit == " working hour") {
    limit.unit = Unit::working_hours;
  } else if (unit == " working days" || unit == " working day") {
    limit.unit = Unit::working_days;
  } else if (unit == " hours" || unit == " hour") {
    limit.unit = Unit::hours;
  } else if (unit == " days" || unit == " day") {
    limit.unit = Unit::days;
  } else {
    node.fail("no limit: " + text + " (write it as 4 working hours, 1 working days, 24 hours or 15 days)");
  }
  if (error != std::errc{} || !(limit.amount > 0) || limit.amount > 10'000) node.fail("no limit: " + text);
}

domain::Limit read_limit(const JsonNode& node) {
  JsonObject object(node);
  domain::Limit limit;
  limit.name = object.at("name").text_or_fail_empty();
  limit.name_en = object.text("name_en");
  limit.from = object.at("from").text_or_fail_empty();
  limit.until = object.at("until").text_or_fail_empty();
  if (limit.from == limit.until) node.fail("a limit from " + limit.from + " to itself");
  read_within(object.at("within"), limit);
  object.done();
  return limit;
}

}  // namespace

domain::Category read_category(const JsonNode& node, const domain::Room& room) {
  JsonObject object(node);
  domain::Category category;
  category.id = object.at("id").text_or_fail_empty();
  category.name = object.at("name").text_or_fail_empty();
  category.name_en = object.text("name_en");
  category.group = object.text("group");
  category.responsible = read_agency_id(object.at("responsible"), room);
  for (const auto& agency : object.items("cooperating")) {
    category.cooperating.push_back(read_agency_id(agency, room));
    if (category.cooperating.back() == category.responsible) agency.fail("is responsible already");
  }
  category.filing_condition = object.text("filing_condition");
  category.closing_condition = object.text("closing_condition");
  if (const auto minutes = object.find("minutes_on_site")) category.minutes_on_site = minutes->whole(1, 24 * 60);
  for (const auto& limit : object.items("limits")) category.limits.push_back(read_limit(limit));
  object.done();
  return category;
}

}  // namespace lianxun::desk
