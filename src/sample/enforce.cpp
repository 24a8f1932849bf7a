#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "sample/chronicle.hpp"
#include "sample/history.hpp"
#include "sample/office.hpp"

namespace lianxun::sample {
namespace {

using domain::Case;
using domain::Instant;
using std::chrono::minutes;

std::string padded(int number) {
  std::string digits = std::to_string(number);
  return std::string(4 - digits.size(), '0') + digits;
}

bool in_year(Instant at, int year, domain::Zone zone) {
  return domain::local_date(at, zone).year() == std::chrono::year(year);
}

/// What an inspector of this kind of premises looks for.
std::vector<std::string_view> concerns(std::string_view kind) {
  if (kind == "餐饮") return {"fumes", "gas", "waste", "sewage"};
  if (kind == "小区" || kind == "宾馆" || kind == "网吧" || kind == "养老院")
    return {"fire_exits", "flying_wires", "waste"};
  if (kind == "化工企业" || kind == "加油站" || kind == "企业") return {"hazardous", "fire_exits"};
  if (kind == "机械加工" || kind == "仓储物流" || kind == "园区") return {"fire_exits", "hazardous", "sewage"};
  if (kind == "建筑工地") return {"dust", "noise"};
  if (kind == "菜场" || kind == "超市" || kind == "商场") return {"waste", "fire_exits", "occupying"};
  if (kind == "洗车" || kind == "汽修") return {"sewage", "occupying"};
  return {"fire_exits", "billboards", "occupying"};
}

std::size_t category_index(std::string_view id) {
  const auto& plans = category_plans();
  for (std::size_t i = 0; i < plans.size(); ++i) {
    if (plans[i].id == id) return i;
  }
  return 0;
}

/// Powers of each category that are exercised in the year; shares follow the number delegated.
std::vector<std::vector<domain::PowerCode>> exercised(int wanted) {
  std::vector<std::vector<domain::PowerCode>> of_category(category_plans().size());
  for (const PowerPlan& plan : power_plans()) of_category[category_index(plan.category)].push_back(plan.power.code);
  int taken = 0;
  std::size_t passed = 0;
  for (auto& codes : of_category) {
    passed += codes.size();
    const int until = static_cast<int>(passed) * wanted / delegated_powers;  // the rest is spread evenly
    codes.resize(static_cast<std::size_t>(until - taken));
    taken = until;
  }
  return of_category;
}

class Year {
 public:
  Year(History& history, const Place& place, const domain::Room& room, const YearFigures& figures, std::uint64_t seed)
      : history_(history),
        place_(place),
        room_(room),
        figures_(figures),
        random_(seed, "enforcement " + std::to_string(figures.year)) {}

  void run() {
    inspect();
    open_cases();
    choose_procedures();
    choose_powers();
    fine();
    std::stable_sort(cases_.begin(), cases_.end(),
                     [](const Draft& a, const Draft& b) { return a.item.opened < b.item.opened; });
    int simple = 0;
    int general = 0;
    for (Draft& draft : cases_) {
      const bool is_simple = draft.item.procedure == Case::Procedure::simple;
      draft.item.id = (is_simple ? "蛟简罚" : "蛟罚") + std::to_string(figures_.year) + "-" +
                      padded(is_simple ? ++simple : ++general);
      history_.cases.push_back({std::move(draft.item), std::move(draft.incident)});
    }
  }

 private:
  struct Draft {
    Case item;
    std::string incident;  // number; empty when it arose from an inspection
    std::size_t category;
  };

  Instant office_hour() {
    const auto first = std::chrono::sys_days(std::chrono::year(figures_.year) / 1 / 3);
    for (;;) {
      const domain::Date date = first + std::chrono::days(random_.integer(0, 360));
      if (!domain::is_workday(room_.calendar, date)) continue;
      const int minute = random_.chance(0.55) ? random_.integer(8 * 60 + 45, 11 * 60 + 30)
                                              : random_.integer(13 * 60 + 45, 16 * 60 + 40);
      return domain::start_of_day(date, room_.calendar.zone) + minutes(minute);
    }
  }

  void inspect() {
    std::vector<const domain::Premises*> chosen;
    for (const auto& premises : place_.premises) chosen.push_back(&premises);
    random_.shuffle(chosen);
    chosen.resize(static_cast<std::size_t>(figures_.inspected_premises));
    std::vector<domain::Inspection> made;
    std::vector<std::size_t> kinds;
    for (const domain::Premises* premises : chosen) {
      const int visits = random_.chance(0.22) ? 2 : random_.chance(0.06) ? 3 : 1;
      const auto what = concerns(premises->kind);
      for (int i = 0; i < visits; ++i) {
        const std::size_t category = category_index(random_.pick(what));
        domain::Inspection inspection;
        inspection.premises = premises->id;
        inspection.at = office_hour();
        inspection.agency = category_plans()[category].responsible;
        inspection.passed = !random_.chance(0.13);
        if (!inspection.passed) {
          inspection.note = note_text(category, domain::Source::finding, premises->name, random_);
        }
        made.push_back(std::move(inspection));
        kinds.push_back(category);
      }
    }
    take_failed(made, kinds);
    std::stable_sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    int number = 0;
    for (auto& inspection : made) {
      inspection.id = "I" + std::to_string(figures_.year) + "-" + padded(++number);
      history_.inspections.push_back(std::move(inspection));
    }
  }

  /// The cases that arise from inspections: of those that failed, as many as the figures say.
  void take_failed(std::vector<domain::Inspection>& made, const std::vector<std::size_t>& kinds) {
    std::vector<std::size_t> order(made.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    random_.shuffle(order);
    std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return !made[i].passed; });
    std::map<domain::PremisesId, const domain::Premises*> by_id;
    for (const auto& premises : place_.premises) by_id[premises.id] = &premises;
    for (int i = 0; i < figures_.cases_from_premises; ++i) {
      domain::Inspection& inspection = made[order[static_cast<std::size_t>(i)]];
      const domain::Premises& premises = *by_id.at(inspection.premises);
      inspection.passed = false;
      Case item;
      item.opened = inspection.at + minutes(random_.integer(10, 50));
      item.agency = inspection.agency;
      item.premises = premises.id;
      item.grid = premises.grid;
      item.village = premises.village;
      cases_.push_back({std::move(item), {}, kinds[order[static_cast<std::size_t>(i)]]});
    }
  }

  /// The other cases follow from incidents; every category has at least as many as powers to exercise.
  void open_cases() {
    std::vector<const domain::Incident*> candidates;
    for (const auto& incident : history_.incidents) {
      if (incident.handled && in_year(*incident.handled, figures_.year, room_.calendar.zone) &&
          in_year(incident.reported, figures_.year, room_.calendar.zone)) {
        candidates.push_back(&incident);
      }
    }
    random_.shuffle(candidates);
    const auto powers = exercised(figures_.exercised_powers);
    std::vector<std::size_t> have(powers.size(), 0);
    for (const Draft& draft : cases_) ++have[draft.category];
    const auto total = static_cast<std::size_t>(figures_.simple_cases + figures_.general_cases);
    std::vector<const domain::Incident*> rest;
    for (const domain::Incident* incident : candidates) {
      const std::size_t category = category_index(incident->category);
      if (have[category] < powers[category].size() && cases_.size() < total) {
        ++have[category];
        open(*incident, category);
      } else {
        rest.push_back(incident);
      }
    }
    for (const domain::Incident* incident : rest) {
      if (cases_.size() == total) return;
      open(*incident, category_index(incident->category));
    }
  }

  void open(const domain::Incident& incident, std::size_t category) {
    Case item;
    item.opened = *incident.handled;
    item.agency = category_plans()[category].responsible;
    item.grid = incident.grid;
    item.village = incident.village;
    cases_.push_back({std::move(item), incident.number, category});
  }

  void choose_procedures() {
    std::vector<std::size_t> order(cases_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    random_.shuffle(order);
    // grave categories go the general way first
    static const std::set<std::string_view> grave{
        "illegal_building", "hazardous", "sewage", "fire_exits", "gas", "dust", "fumes"};
    std::stable_partition(order.begin(), order.end(), [&](std::size_t i) {
      return grave.contains(category_plans()[cases_[i].category].id) && i % 3 != 0;
    });
    for (std::size_t k = 0; k < order.size(); ++k) {
      Case& item = cases_[order[k]].item;
      const bool general = static_cast<int>(k) < figures_.general_cases;
      item.procedure = general ? Case::Procedure::general : Case::Procedure::simple;
      item.major = static_cast<int>(k) < figures_.major_cases;
      item.decided = general ? item.opened + std::chrono::hours(24 * random_.integer(12, 80)) : item.opened;
    }
  }

  void choose_powers() {
    const auto powers = exercised(figures_.exercised_powers);
    std::vector<std::size_t> next(powers.size(), 0);
    for (Draft& draft : cases_) {
      const auto& codes = powers[draft.category];
      const std::size_t turn = next[draft.category]++;
      // each once, then the common ones again and again
      const auto common = static_cast<int>(std::min<std::size_t>(codes.size(), 4));
      draft.item.power =
          turn < codes.size() ? codes[turn] : codes[static_cast<std::size_t>(random_.integer(0, common - 1))];
    }
  }

  /// Simple: up to 200 yuan for a citizen, more for a shop. General: what is left of the year's sum, spread in fifties.
  void fine() {
    constexpr std::array simple_fines{20, 50, 50, 50, 100, 100, 100, 150, 200, 200, 300};
    int left = figures_.fines_yuan;
    std::vector<Case*> general;
    for (Draft& draft : cases_) {
      if (draft.item.procedure == Case::Procedure::general) {
        general.push_back(&draft.item);
        continue;
      }
      const int yuan = random_.pick(simple_fines);
      draft.item.fine_yuan = yuan;
      left -= yuan;
    }
    std::vector<double> weights;
    double sum = 0;
    for (const Case* item : general) {
      weights.push_back(item->major ? random_.between(4, 7) : random_.between(0.5, 2));
      sum += weights.back();
    }
    int rest = left;
    for (std::size_t i = 0; i < general.size(); ++i) {
      const int yuan = static_cast<int>(left * weights[i] / sum / 50) * 50;
      general[i]->fine_yuan = yuan;
      rest -= yuan;
    }
    for (std::size_t i = 0; rest > 0; i = (i + 1) % general.size()) {
      const int more = std::min(rest, 50);
      general[i]->fine_yuan += more;
      rest -= more;
    }
  }

  History& history_;
  const Place& place_;
  const domain::Room& room_;
  const YearFigures& figures_;
  Random random_;
  std::vector<Draft> cases_;
};

}  // namespace

void enforce(History& history, const Place& place, const domain::Room& room, const YearFigures& figures,
             std::uint64_t seed) {
  Year(history, place, room, figures, seed).run();
}

}  // namespace lianxun::sample
