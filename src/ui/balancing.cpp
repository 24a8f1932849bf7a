#include "ui/balancing.hpp"

#include "boundary/edits/sound.hpp"
#include "ui/job.hpp"

namespace lianxun::ui {
namespace {

constexpr int offers_wanted = 4;
constexpr int threads = 1;  // the frames go on beside it

/// What the search reads: nothing of it changes while it runs.
struct Work {
  boundary::Draft draft;
  std::vector<std::string> codes;
  std::vector<int> villages;  // -1: stays as it is
  std::vector<bool> locked;
  std::vector<boundary::WorkPlace> places;
  std::vector<double> loads;  // where nobody knows the places
  std::vector<shape::Line> lines;

  [[nodiscard]] boundary::BalanceSource source() const {
    boundary::BalanceSource out;
    out.grids = draft.faces;
    out.codes = codes;
    out.villages = villages;
    out.locked = locked;
    out.places = places;
    out.loads = loads;
    out.lines = lines;
    return out;
  }
};

double weight_of(const boundary::Place& place, EvenOut even_out) {
  const bool reported = place.kind == boundary::PlaceKind::incident && place.of_year;
  switch (even_out) {
    case EvenOut::minutes:
      return reported ? place.minutes / boundary::weeks_of_year : 0;
    case EvenOut::incidents:
      return reported ? 1 : 0;
    case EvenOut::premises:
      return place.kind == boundary::PlaceKind::premises ? 1 : 0;
    case EvenOut::residents:
      return 0;
  }
  return 0;
}

boundary::Preview preview_of(const boundary::Draft& draft, const boundary::DraftIndex& index,
                             const boundary::Proposal& proposal) {
  boundary::Change change;
  for (std::size_t i = 0; i < draft.faces.size(); ++i) {
    if (proposal.faces[i] == draft.faces[i]) continue;
    change.faces.push_back({static_cast<int>(i), draft.faces[i], proposal.faces[i], draft.villages[i]});
  }
  return boundary::proven(draft, index, std::move(change));
}

std::vector<BalanceOffer> search(const Work& work, Balancing& balancing) {
  const boundary::BalanceSource source = work.source();
  const auto ways = boundary::alternatives({}, offers_wanted);
  double begun = 0;  // of the whole: the cut counts as one way
  const double part = 1.0 / static_cast<double>(ways.size() + 1);
  const boundary::Watch watch = [&](double share) {
    balancing.share = begun + share * part;
    return !balancing.cancelled;
  };
  const auto grounds = boundary::cut_villages(source, threads, watch);
  const boundary::DraftIndex index(work.draft);
  std::vector<BalanceOffer> out;
  std::vector<boundary::TradeOff> trade_offs;
  for (const auto& way : ways) {
    begun += part;
    if (balancing.cancelled) break;
    BalanceOffer offer;
    offer.name = way.name;
    offer.proposal = boundary::propose(source, grounds, {way.search, threads}, watch);
    offer.trade_off = boundary::trade_off(offer.proposal);
    offer.preview = preview_of(work.draft, index, offer.proposal);
    trade_offs.push_back(offer.trade_off);
    out.push_back(std::move(offer));
  }
  const auto best = boundary::undominated(trade_offs);
  for (std::size_t i = 0; i < out.size(); ++i) out[i].undominated = best[i];
  return out;
}

}  // namespace

std::vector<shape::Line> road_lines(const domain::Basemap& basemap) {
  std::vector<shape::Line> out;
  out.reserve(basemap.roads.size());
  for (const domain::Road& road : basemap.roads) out.push_back(road.line);
  return out;
}

std::function<std::function<void()>()> balance_job(const std::shared_ptr<Balancing>& balancing,
                                                   const boundary::Sketch& sketch,
                                                   const boundary::ConsequenceIndex& effects,
                                                   const std::shared_ptr<const domain::Basemap>& roads) {
  auto work = std::make_shared<Work>();
  work->draft = sketch.draft;
  if (roads) work->lines = road_lines(*roads);
  work->codes = domain::codes_of(sketch.grids);
  for (std::size_t i = 0; i < sketch.grids.size(); ++i) {
    const int village = sketch.draft.villages[i];
    work->villages.push_back(balancing->village < 0 || balancing->village == village ? village : -1);
    work->locked.push_back(balancing->locked.contains(sketch.grids[i].code));
    if (balancing->even_out == EvenOut::residents) work->loads.push_back(effects.tally(static_cast<int>(i)).residents);
  }
  for (const boundary::Place& place : effects.places()) {
    if (const double weight = weight_of(place, balancing->even_out); weight > 0) {
      work->places.push_back({place.at, weight});
    }
  }
  return job([balancing, work] { return search(*work, *balancing); },
             [balancing](const std::vector<BalanceOffer>& offers, const std::string& problem) {
               balancing->offers = offers;
               balancing->problem = problem;
               balancing->ready = true;
             });
}

}  // namespace lianxun::ui
