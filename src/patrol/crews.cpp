#include "patrol/crews.hpp"

#include <algorithm>

#include "patrol/duty.hpp"

namespace lianxun::patrol {
namespace {

using domain::Instant;

Unfit unfit(const std::string& crew, std::string of_crew, std::string reason, std::vector<std::string> args) {
  std::vector<std::string> with_crew{crew};
  with_crew.insert(with_crew.end(), args.begin(), args.end());
  return {{std::move(of_crew), std::move(with_crew)}, {std::move(reason), std::move(args)}};
}

// Planned end of the crew's part; the far future when it should have ended but has not.
Instant end_for(const domain::Patrol& patrol, const domain::PatrolCrew& member, Instant now) {
  Instant end = member.depart;
  for (const auto& stop : patrol.stops) {
    if (std::find(stop.required.begin(), stop.required.end(), member.agency) == stop.required.end()) continue;
    if (stop.done) {
      end = std::max(end, *stop.done);
    } else {
      end = stop.leave < now ? Instant::max() : std::max(end, stop.leave);
    }
  }
  return end;
}

struct Engagement {
  const domain::Patrol* patrol;
  const domain::PatrolCrew* member;
  Instant from;
  Instant until;
};

std::vector<Engagement> engagements(const domain::Situation& situation, Instant from, Instant until,
                                    domain::PatrolId except) {
  std::vector<Engagement> found;
  for (const auto& patrol : situation.patrols) {
    const bool out = patrol.state == domain::PatrolState::issued || patrol.state == domain::PatrolState::under_way;
    if (!out || patrol.id == except) continue;
    for (const auto& member : patrol.crews) {
      const Instant end = end_for(patrol, member, situation.as_of);
      if (member.depart < until && end > from) found.push_back({&patrol, &member, member.depart, end});
    }
  }
  return found;
}

}  // namespace

std::string clock_text(Instant at, Instant today, domain::Zone zone) {
  const auto date = domain::local_date(at, zone);
  const std::string hour = domain::format_hour(at, zone);
  return date == domain::local_date(today, zone) ? hour : domain::format_date(date) + " " + hour;
}

Candidate assess(const domain::Situation& situation, const domain::Crew& crew, Instant from, Instant until,
                 domain::PatrolId except) {
  const domain::Room& room = *situation.room;
  const auto zone = room.calendar.zone;
  Candidate candidate{&crew, crew.officers, std::nullopt};
  if (!domain::on_duty(crew, from, zone)) {
    const auto next = next_duty(crew, from, zone);
    candidate.unfit = next
                          ? unfit(crew.name, "Crew {} is not on duty until {}: choose another crew or time.",
                                  "not on duty until {}", {clock_text(*next, from, zone)})
                          : unfit(crew.name, "Crew {} is not on duty: choose another crew or time.", "not on duty", {});
    return candidate;
  }
  for (const Engagement& other : engagements(situation, from, std::max(until, from + domain::Duration(1)), except)) {
    if (other.member->crew == crew.id) {
      candidate.unfit =
          other.until == Instant::max()
              ? unfit(crew.name, "Crew {} is still out on patrol {}: choose another crew or time.",
                      "still out on patrol {}", {other.patrol->number})
              : unfit(crew.name, "Crew {} is on patrol {} until {}: choose another crew or time.",
                      "on patrol {} until {}", {other.patrol->number, clock_text(other.until, from, zone)});
      return candidate;
    }
    std::erase_if(candidate.officers, [&](const domain::OfficerId& officer) {
      const auto& out = other.member->officers;
      return std::find(out.begin(), out.end(), officer) != out.end();
    });
  }
  const auto qualified = static_cast<std::size_t>(
      std::count_if(candidate.officers.begin(), candidate.officers.end(), [&](const domain::OfficerId& id) {
        const auto* officer = room.find_officer(id);
        return officer != nullptr && officer->qualified && officer->agency == crew.agency;
      }));
  if (qualified < officers_needed) {
    candidate.unfit =
        unfit(crew.name, "Crew {} has only {} qualified officers, the law asks for at least two: choose another crew.",
              "only {} qualified officers", {std::to_string(qualified)});
  }
  return candidate;
}

}  // namespace lianxun::patrol
