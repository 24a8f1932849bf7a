#include "boundary/consequences.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

#include "boundary/ground_moved.hpp"
#include "shape/compactness.hpp"
#include "shape/locator.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {
namespace {

using shape::MultiPolygon;
using shape::Point;

void measure(Tally& tally, const MultiPolygon& area) {
  tally.square_metres = shape::area(area);
  tally.compactness = shape::compactness(tally.square_metres, shape::perimeter(area));
}

void add(Tally& sum, const Tally& more) {
  sum.open += more.open;
  sum.year += more.year;
  sum.premises += more.premises;
  sum.crews += more.crews;
  sum.hotspots += more.hotspots;
  sum.minutes += more.minutes;
  sum.residents += more.residents;
  sum.square_metres += more.square_metres;
  sum.compactness += more.compactness;
}

void add(Balance& balance, std::int64_t minutes) {
  ++balance.grids;
  balance.largest = std::max(balance.largest, minutes);
  balance.mean += static_cast<double>(minutes);  // a sum until `settle`
}

Balance settle(Balance balance) {
  if (balance.grids > 0) balance.mean /= balance.grids;
  return balance;
}

const Consequences::Grid* find(const std::vector<Consequences::Grid>& grids, int face) {
  const auto at = std::lower_bound(grids.begin(), grids.end(), face,
                                   [](const Consequences::Grid& grid, int wanted) { return grid.face < wanted; });
  return at != grids.end() && at->face == face ? &*at : nullptr;
}

}  // namespace

void count(Tally& tally, const Place& place, int times) {
  switch (place.kind) {
    case PlaceKind::incident:
      if (place.open) tally.open += times;
      if (place.of_year) tally.year += times;
      tally.minutes += std::int64_t{place.minutes} * times;
      break;
    case PlaceKind::premises:
      tally.premises += times;
      break;
    case PlaceKind::crew:
      tally.crews += times;
      break;
    case PlaceKind::hotspot:
      tally.hotspots += times;
      break;
  }
}

const std::string& ConsequenceIndex::new_code() {
  static const std::string after_digits_and_letters = "~";
  return after_digits_and_letters;
}

ConsequenceIndex::ConsequenceIndex(const Draft& draft, std::span<const std::string> codes,
                                   std::span<const double> residents, std::vector<Place> places)
    : places_(std::move(places)), grid_(places_), face_of_(places_.size()) {
  const std::size_t count_of_faces = draft.faces.size();
  if (codes.size() != count_of_faces || residents.size() != count_of_faces || draft.villages.size() != count_of_faces)
    throw std::invalid_argument("consequences: as many codes and residents as faces are needed");
  for (std::size_t i = 0; i < count_of_faces; ++i) {
    faces_.push_back({draft.faces[i], shape::bounds(draft.faces[i]), codes[i], draft.villages[i], {}});
    all_.add(faces_.back().box);
    faces_.back().tally.residents = residents[i];
    measure(faces_.back().tally, faces_.back().area);
  }
  std::vector<Point> at(places_.size());
  std::ranges::transform(places_, at.begin(), &Place::at);
  shape::Locator(draft.faces, codes).find(at, face_of_);
  for (std::size_t i = 0; i < places_.size(); ++i)
    if (face_of_[i] >= 0) count(faces_[static_cast<std::size_t>(face_of_[i])].tally, places_[i]);

  const double wanted = std::floor(std::sqrt(static_cast<double>(count_of_faces)));
  side_ = std::max((all_.empty() ? 0 : std::max(all_.width(), all_.height())) / std::max(wanted, 1.0), 1e-3);
  columns_ = static_cast<std::size_t>(all_.width() / side_) + 1;
  rows_ = static_cast<std::size_t>(all_.height() / side_) + 1;
  squares_.resize(columns_ * rows_);
  for (std::size_t i = 0; i < count_of_faces; ++i) list_face(static_cast<int>(i), true);
}

template <class Visit>
void ConsequenceIndex::for_each_square(const shape::Box& box, const Visit& visit) const {
  if (box.empty() || all_.empty()) return;
  const auto at = [this](double value, double origin, std::size_t squares) {
    return static_cast<std::size_t>(
        std::clamp(std::floor((value - origin) / side_), 0.0, static_cast<double>(squares - 1)));
  };
  const std::size_t last_row = at(box.max_y, all_.min_y, rows_);
  const std::size_t last_column = at(box.max_x, all_.min_x, columns_);
  for (std::size_t y = at(box.min_y, all_.min_y, rows_); y <= last_row; ++y)
    for (std::size_t x = at(box.min_x, all_.min_x, columns_); x <= last_column; ++x) visit(y * columns_ + x);
}

void ConsequenceIndex::list_face(int face, bool listed) {
  const Face& record = faces_[static_cast<std::size_t>(face)];
  for_each_square(record.box, [&](std::size_t square) {
    if (listed)
      squares_[square].push_back(face);
    else
      std::erase(squares_[square], face);
  });
  if (record.village < 0) return;
  const auto village = static_cast<std::size_t>(record.village);
  if (village >= of_village_.size()) of_village_.resize(village + 1);
  if (!listed)
    std::erase(of_village_[village], face);
  else if (!record.area.empty())
    of_village_[village].push_back(face);
}

const std::string& ConsequenceIndex::code_of(int face) const {
  const auto at = static_cast<std::size_t>(face);
  return at < faces_.size() ? faces_[at].code : new_code();
}

bool ConsequenceIndex::precedes(int a, int b) const {
  const int order = code_of(a).compare(code_of(b));
  return order != 0 ? order < 0 : a < b;
}

/// After the change. A draft is a valid coverage: who has a point inside shares it with nobody.
int ConsequenceIndex::locate(Point p, const Change& change, const std::vector<shape::Box>& after) const {
  int best = -1;
  const auto consider = [&](int face, const MultiPolygon& area) {
    const auto where = shape::locate(p, area);
    if (where != shape::Location::outside && (best < 0 || precedes(face, best))) best = face;
    return where == shape::Location::inside;
  };
  for (std::size_t i = 0; i < change.faces.size(); ++i)
    if (after[i].contains(p) && consider(change.faces[i].face, change.faces[i].after)) return best;
  for_each_square({p.x, p.y, p.x, p.y}, [&](std::size_t square) {
    for (const int face : squares_[square]) {
      const Face& record = faces_[static_cast<std::size_t>(face)];
      const auto is_changed = [face](const Change::Face& each) { return each.face == face; };
      if (record.box.contains(p) && std::ranges::none_of(change.faces, is_changed)) consider(face, record.area);
    }
  });
  return best;
}

std::vector<Consequences::Handed> ConsequenceIndex::hand_over(const Change& change, const shape::Box& box) const {
  std::vector<shape::Box> after;
  for (const Change::Face& face : change.faces) after.push_back(shape::bounds(face.after));
  std::vector<Consequences::Handed> out;
  for (const int place : grid_.in(box, places_)) {
    const int to = locate(places_[static_cast<std::size_t>(place)].at, change, after);
    if (to != face_of(place)) out.push_back({place, face_of(place), to});
  }
  std::ranges::stable_sort(
      out, {}, [this](const Consequences::Handed& each) { return places_[static_cast<std::size_t>(each.place)].kind; });
  return out;
}

Consequences ConsequenceIndex::of(const Change& change) const {
  std::map<int, Consequences::Grid> grids;
  const auto grid = [&](int face) -> Consequences::Grid& {
    const auto [at, is_new] = grids.try_emplace(face);
    if (is_new && static_cast<std::size_t>(face) < faces_.size()) {
      const Face& record = faces_[static_cast<std::size_t>(face)];
      at->second = {face, record.village, record.tally, record.tally};
    }
    return at->second;
  };
  std::size_t known = faces_.size();
  for (const Change::Face& each : change.faces) {
    const auto at = static_cast<std::size_t>(each.face);
    const bool is_new = at == known;
    if (each.face < 0 || at > known || !(is_new ? each.before.empty() : each.before == faces_[at].area))
      throw std::invalid_argument("consequences: the change is of another draft");
    if (is_new) ++known;
    Consequences::Grid& own = grid(each.face);
    own.face = each.face;
    if (is_new) own.village = each.village;
    measure(own.after, each.after);
  }
  const GroundMoved ground = ground_moved(change);
  for (const GroundMoved::Piece& piece : ground.pieces) {
    if (piece.from < 0) continue;
    const Tally& giver = grid(piece.from).before;
    const double residents = giver.square_metres > 0 ? giver.residents * piece.square_metres / giver.square_metres : 0;
    grid(piece.from).after.residents -= residents;
    if (piece.to >= 0) grid(piece.to).after.residents += residents;
  }
  Consequences out;
  out.handed = hand_over(change, ground.box);
  for (const Consequences::Handed& each : out.handed) {
    const Place& place = places_[static_cast<std::size_t>(each.place)];
    if (each.from >= 0) count(grid(each.from).after, place, -1);
    if (each.to >= 0) count(grid(each.to).after, place);
  }
  for (const Change::Face& each : change.faces)
    if (each.after.empty()) grid(each.face).after.residents = 0;  // what rounding leaves of a share
  for (const auto& each : grids) out.grids.push_back(each.second);
  add_villages(out);
  return out;
}

void ConsequenceIndex::add_villages(Consequences& out) const {
  std::vector<int> villages;
  for (const Consequences::Grid& grid : out.grids)
    if (grid.village >= 0) villages.push_back(grid.village);
  std::ranges::sort(villages);
  villages.erase(std::unique(villages.begin(), villages.end()), villages.end());
  for (const int village : villages) {
    Consequences::Village each{.village = village};
    each.before = village_tally(village);
    each.balance_before = balance(village);
    Balance balance;
    const auto count_after = [&](const Tally& tally, bool lives) {
      if (!lives) return;
      add(each.after, tally);
      add(balance, tally.minutes);
    };
    if (static_cast<std::size_t>(village) < of_village_.size())
      for (const int face : of_village_[static_cast<std::size_t>(village)])
        if (find(out.grids, face) == nullptr) count_after(tally(face), true);
    for (const Consequences::Grid& grid : out.grids)
      if (grid.village == village) count_after(grid.after, grid.after.square_metres > 0);
    each.balance_after = settle(balance);
    if (balance.grids > 0) each.after.compactness /= balance.grids;
    out.villages.push_back(each);
  }
  out.before = balance();
  Balance after;
  for (std::size_t face = 0; face < faces_.size(); ++face)
    if (!faces_[face].area.empty() && find(out.grids, static_cast<int>(face)) == nullptr)
      add(after, faces_[face].tally.minutes);
  for (const Consequences::Grid& grid : out.grids)
    if (grid.after.square_metres > 0) add(after, grid.after.minutes);
  out.after = settle(after);
}

Tally ConsequenceIndex::village_tally(int village) const {
  Tally out;
  if (static_cast<std::size_t>(village) >= of_village_.size()) return out;
  const auto& faces = of_village_[static_cast<std::size_t>(village)];
  for (const int face : faces) add(out, tally(face));
  if (!faces.empty()) out.compactness /= static_cast<double>(faces.size());
  return out;
}

Balance ConsequenceIndex::balance(int village) const {
  Balance out;
  if (village >= 0 && static_cast<std::size_t>(village) < of_village_.size())
    for (const int face : of_village_[static_cast<std::size_t>(village)]) add(out, tally(face).minutes);
  return settle(out);
}

Balance ConsequenceIndex::balance() const {
  Balance out;
  for (const Face& face : faces_)
    if (!face.area.empty()) add(out, face.tally.minutes);
  return settle(out);
}

void ConsequenceIndex::apply(const Change& change) {
  const Consequences done = of(change);
  Undo undo{{}, done.handed, faces_.size()};
  for (const Consequences::Grid& grid : done.grids) {
    const auto at = static_cast<std::size_t>(grid.face);
    if (at == faces_.size()) {
      faces_.push_back({{}, {}, new_code(), grid.village, {}});
    } else {
      undo.faces.emplace_back(grid.face, faces_[at]);
      list_face(grid.face, false);
    }
    faces_[at].tally = grid.after;
  }
  for (const Change::Face& each : change.faces) {
    Face& face = faces_[static_cast<std::size_t>(each.face)];
    face.area = each.after;
    face.box = shape::bounds(each.after);
  }
  for (const Consequences::Grid& grid : done.grids) list_face(grid.face, true);
  for (const Consequences::Handed& each : done.handed) face_of_[static_cast<std::size_t>(each.place)] = each.to;
  undo_.push_back(std::move(undo));
}

void ConsequenceIndex::undo() {
  if (undo_.empty()) throw std::logic_error("consequences: nothing to undo");
  Undo last = std::move(undo_.back());
  undo_.pop_back();
  for (std::size_t face = last.face_count; face < faces_.size(); ++face) list_face(static_cast<int>(face), false);
  faces_.resize(last.face_count);
  for (auto& [face, record] : last.faces) {
    list_face(face, false);
    faces_[static_cast<std::size_t>(face)] = std::move(record);
    list_face(face, true);
  }
  for (const Consequences::Handed& each : last.handed) face_of_[static_cast<std::size_t>(each.place)] = each.from;
}

}  // namespace lianxun::boundary
