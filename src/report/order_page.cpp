#include <algorithm>
#include <cmath>

#include "report/order_map.hpp"
#include "report/palette.hpp"
#include "report/patrol_order.hpp"
#include "report/qr.hpp"
#include "report/table.hpp"

namespace lianxun::report {
namespace {

constexpr double margin = 40;
constexpr double width = a4_width - 2 * margin;
constexpr double footer_height = 54;
constexpr double qr_side = 78;

class OrderPage {
 public:
  OrderPage(const domain::Situation& situation, const domain::Patrol& patrol, const Wording& wording,
            const ToLonLat& to_wgs84)
      : situation_(situation),
        patrol_(patrol),
        wording_(wording),
        to_wgs84_(to_wgs84),
        zone_(situation.room->calendar.zone),
        canvas_({wording("Joint patrol order") + " " + patrol.number, wording.name(*situation.room),
                 domain::format_instant(patrol.issued, zone_)}) {}

  std::string draw() {
    double y = heading();
    fit(y);
    y = section(y, wording_("Crews"));
    y = crews_.draw(canvas_, margin, y, width);
    y = section(y, wording_("Stops"));
    y = stops_.draw(canvas_, margin, y, width, 0, shown_);
    if (shown_ < stops_.rows.size()) {
      const auto more = std::to_string(stops_.rows.size() - shown_);
      y += 2 + canvas_.text(margin, y + 2, width,
                            wording_("and {} more stops, in {}", {more, file_stem(patrol_) + ".geojson"}),
                            {7.5, true, palette::seal, TextStyle::Align::left, 1});
    }
    y += gap();
    const double bottom = a4_height - margin - footer_height + 18;
    draw_order_map(canvas_, {margin, y, width, bottom - y}, situation_, patrol_, wording_);
    footer(bottom + 6);
    return canvas_.finish();
  }

 private:
  [[nodiscard]] double gap() const { return crews_.size; }

  [[nodiscard]] std::string hour(domain::Instant at) const { return domain::format_hour(at, zone_); }
  [[nodiscard]] std::string day_and_hour(domain::Instant at) const {
    return domain::format_date(domain::local_date(at, zone_)) + " " + hour(at);
  }

  [[nodiscard]] std::string span(domain::Instant from, domain::Instant to) const {
    const bool one_day = domain::local_date(from, zone_) == domain::local_date(to, zone_);
    return day_and_hour(from) + "\u2013" + (one_day ? hour(to) : day_and_hour(to));
  }

  // Letterhead, title, QR code and what the order is about; gives the y below.
  double heading() {
    double y = margin - 6;
    canvas_.text(margin, y, width, wording_.name(*situation_.room),
                 {10, false, palette::secondary, TextStyle::Align::centre, 1});
    y += 15;
    y += canvas_.text(margin, y, width, wording_("Joint patrol order"),
                      {23, true, palette::seal, TextStyle::Align::centre, 1});
    y += 3;
    canvas_.fill({margin, y, width, 1.6}, palette::seal);
    canvas_.fill({margin, y + 2.6, width, 0.5}, palette::seal);
    y += 8;
    const bool code =
        draw_qr(canvas_, a4_width - margin - qr_side, y - 2, qr_side, patrol_order_qr_text(patrol_, to_wgs84_));
    return std::max(facts(y, code ? width - qr_side - 6 : width), code ? y + qr_side - 2 : y);
  }

  [[nodiscard]] std::string purpose() const {
    if (!patrol_.purpose.empty()) return patrol_.purpose;
    std::vector<std::string> categories;
    for (const auto& stop : patrol_.stops) {
      for (const auto id : stop.incidents) {
        const auto* incident = situation_.incidents.find(id);
        if (incident == nullptr) continue;
        const auto name = category_name(situation_, incident->category, wording_);
        if (std::find(categories.begin(), categories.end(), name) == categories.end()) categories.push_back(name);
      }
    }
    return categories.empty() ? wording_("inspection") : joined(categories, wording_(", "));
  }

  double facts(double y, double space) {
    domain::Instant from = patrol_.issued;
    domain::Instant to = patrol_.issued;
    if (!patrol_.crews.empty()) from = patrol_.crews.front().depart;
    for (const auto& crew : patrol_.crews) from = std::min(from, crew.depart);
    for (const auto& stop : patrol_.stops) to = std::max(to, stop.leave);
    std::vector<std::string> support;
    for (const auto& agency : patrol_.support) support.push_back(agency_name(situation_, agency, wording_));

    const double half = space / 2;
    const auto row = [&](double x, double room, const std::string& label, const std::string& value, int lines) {
      return fact(x, y, room, label, value, lines);
    };
    y += std::max(row(margin, half, wording_("Number"), patrol_.number, 1),
                  row(margin + half, half, wording_("Time"), span(from, to), 1));
    y += std::max(row(margin, half, wording_("Issued by"), patrol_.issued_by, 1),
                  row(margin + half, half, wording_("Issued at"), day_and_hour(patrol_.issued), 1));
    y += row(margin, space, wording_("Lead"), agency_name(situation_, patrol_.lead, wording_), 1);
    if (!support.empty()) y += row(margin, space, wording_("Support"), joined(support, wording_(", ")), 2);
    y += row(margin, space, wording_("Purpose"), purpose(), 2);
    return y;
  }

  double fact(double x, double y, double room, const std::string& label, const std::string& value, int lines) {
    constexpr double label_width = 52;
    canvas_.text(x, y, label_width, label, {9, false, palette::secondary, TextStyle::Align::left, 1});
    const TextStyle style{9.5, false, palette::ink, TextStyle::Align::left, lines};
    return canvas_.text(x + label_width, y, room - label_width - 6, value, style) + 2.5;
  }

  double section(double y, const std::string& title) {
    y += gap() * 0.7;
    const double height = canvas_.text(margin, y, width, title, {crews_.size + 1.5, true, palette::ink});
    return y + height + 2;
  }

  [[nodiscard]] Table crews_table(double size, int lines) const {
    Table table;
    table.size = size;
    table.lines = lines;
    table.columns = {{wording_("Crew"), 1.5},
                     {wording_("Agency"), 1.9},
                     {wording_("Officers (* qualified)"), 5.2},
                     {wording_("Departs"), 0.9, TextStyle::Align::right, true}};
    for (const auto& member : patrol_.crews) {
      const auto* crew = situation_.room->find_crew(member.crew);
      std::vector<std::string> officers;
      for (const auto& id : member.officers) {
        const auto* officer = situation_.room->find_officer(id);
        officers.push_back(officer == nullptr ? id : officer->name + (officer->qualified ? "*" : ""));
      }
      table.rows.push_back({crew == nullptr ? member.crew : wording_.name(*crew),
                            agency_name(situation_, member.agency, wording_), joined(officers, wording_(", ")),
                            hour(member.depart)});
    }
    return table;
  }

  [[nodiscard]] std::string matters(const domain::PatrolStop& stop) const {
    std::vector<std::string> parts;
    for (const auto id : stop.incidents) {
      const auto* incident = situation_.incidents.find(id);
      if (incident == nullptr) continue;
      parts.push_back(category_name(situation_, incident->category, wording_) + " " + incident->number);
    }
    return parts.empty() ? wording_("inspection") : joined(parts, wording_("; "));
  }

  [[nodiscard]] Table stops_table(double size, int lines) const {
    Table table;
    table.size = size;
    table.lines = lines;
    table.columns = {{"", 0.45, TextStyle::Align::right, true},
                     {wording_("Time"), 1.35, TextStyle::Align::left, true},
                     {wording_("Place"), 3.6},
                     {wording_("Matters"), 3.0, TextStyle::Align::left, false, true},
                     {wording_("On site together"), 2.4, TextStyle::Align::left, false, true}};
    for (std::size_t i = 0; i < patrol_.stops.size(); ++i) {
      const auto& stop = patrol_.stops[i];
      const std::string area = joined({village_name(situation_, stop.village, patrol_.issued, wording_),
                                       grid_name(situation_, stop.grid, patrol_.issued, wording_)},
                                      " ");
      std::vector<std::string> agencies;
      for (const auto& agency : stop.required) agencies.push_back(agency_short_name(situation_, agency, wording_));
      table.rows.push_back({std::to_string(i + 1), hour(stop.arrive) + "\u2013" + hour(stop.leave),
                            joined({stop.name, area}, lines > 1 ? "\n" : " "), matters(stop),
                            joined(agencies, wording_(", "))});
    }
    return table;
  }

  // The largest text that leaves room for the map; then fewer lines in a cell; then fewer stops.
  void fit(double y) {
    const double room = a4_height - margin - footer_height - y;
    const double least_map = patrol_.stops.size() < 10 ? 190 : 150;
    for (const std::vector<int>& lines_of_cells : {std::vector{3, 2}, std::vector{1}}) {
      for (double size = 9.5; size >= 6.5; size -= 0.5) {
        for (const int lines : lines_of_cells) {
          crews_ = crews_table(size, lines);
          stops_ = stops_table(size, lines);
          shown_ = stops_.rows.size();
          if (used() + least_map <= room) return;
        }
      }
    }
    while (shown_ > 1 && used() + 12 + least_map > room) --shown_;
  }

  [[nodiscard]] double used() const {
    double sum = crews_.height(canvas_, width) + stops_.head_height(canvas_, width) + 2 * (crews_.size * 2.6 + 6);
    for (std::size_t row = 0; row < shown_; ++row) sum += stops_.row_height(canvas_, width, row);
    return sum;
  }

  void footer(double y) {
    const TextStyle note{7.5, false, palette::secondary, TextStyle::Align::left, 1};
    canvas_.text(margin, y, width,
                 wording_("On site at least two qualified officers of each agency, who show their certificates first. "
                          "A stop begins when all agencies named for it are there."),
                 note);
    const TextStyle field{9, false, palette::ink, TextStyle::Align::left, 1};
    const double third = width / 3;
    const std::vector<std::string> labels{wording_("Issued (signature)"), wording_("Lead received (signature)"),
                                          wording_("Date")};
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const double x = margin + third * static_cast<double>(i);
      const double taken = canvas_.text_width(labels[i], field) + 6;
      canvas_.text(x, y + 19, taken, labels[i], field);
      canvas_.line(std::vector<shape::Point>{{x + taken, y + 30}, {x + third - 14, y + 30}}, palette::secondary, 0.5);
    }
  }

  const domain::Situation& situation_;
  const domain::Patrol& patrol_;
  const Wording& wording_;
  const ToLonLat& to_wgs84_;
  domain::Zone zone_;
  Canvas canvas_;
  Table crews_;
  Table stops_;
  std::size_t shown_ = 0;
};

}  // namespace

std::string patrol_order_pdf(const domain::Situation& situation, const domain::Patrol& patrol, const Wording& wording,
                             const ToLonLat& to_wgs84) {
  return OrderPage(situation, patrol, wording, to_wgs84).draw();
}

}  // namespace lianxun::report
