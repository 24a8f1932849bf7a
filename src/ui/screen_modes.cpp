#include <algorithm>
#include <utility>

#include "ui/screen.hpp"

namespace lianxun::ui {

namespace {

/// A season: long enough for counts that say something, short enough to be "now".
constexpr auto usual_period = 13 * hotspot::week;
constexpr double seconds_per_week_played = 0.6;
constexpr double tilt_when_raised = 42;
constexpr double seconds_between_refreshes = 20;
constexpr double seconds_before_outline = 0.4;  // a brush that is still being dragged has no use for it

/// What a picture needs is asked for only while it is shown.
hotspot::Question with_picture(hotspot::Question question, Picture picture) {
  question.patterns = picture == Picture::patterns;
  if (picture == Picture::density && !question.density) question.density.emplace();
  return question;
}

}  // namespace

void Screen::set_mode(Mode mode) {
  if (mode_ == mode) return;
  if (inquiry_.raised) raise(false);
  mode_ = mode;
  inquiry_.playing = false;
  selection_ = {};
  open({});
}

std::shared_ptr<const domain::Boundaries> Screen::wanted_boundaries(const domain::Situation& situation,
                                                                    domain::Instant now) const {
  if (mode_ == Mode::boundaries && board_.state().shown) return board_.state().shown;
  if (mode_ == Mode::hotspots && inquiry_.answer) return inquiry_.answer->ground->boundaries;
  return domain::boundaries_on(situation, domain::local_date(now, situation.room->calendar.zone));
}

/// The mode is entered for the first time: the newest weeks.
void Screen::first_question(const View& view) {
  if (mode_ != Mode::hotspots || inquiry_.asked) return;
  hotspot::Question question;
  // Up to the end of today, so that what comes in while one looks is in the period.
  const domain::Date today = domain::local_date(view.now, view.zone());
  question.filter.period.to = domain::start_of_day(today, view.zone()) + std::chrono::hours(24);
  question.filter.period.from = question.filter.period.to - usual_period;
  question = with_picture(question, inquiry_.picture);
  question.beside = inquiry_.question.beside;
  ask(question);
}

void Screen::ask(const hotspot::Question& question) {
  inquiry_.asked = true;
  inquiry_.question = question;
  inquiry_.waiting = true;
  studied_ = host_.study(question);
}

void Screen::show(Picture picture) {
  inquiry_.picture = picture;
  wants_outline_ = picture == Picture::density && inquiry_.outline() == nullptr;
  if (!inquiry_.asked) return;
  const hotspot::Question next = with_picture(inquiry_.question, picture);
  if (!(next == inquiry_.question)) ask(next);
}

void Screen::choose(std::optional<hotspot::Beside> beside) {
  inquiry_.question.beside = beside;
  if (inquiry_.asked) ask(hotspot::Question(inquiry_.question));
}

bool Screen::wants_second_map() const {
  return mode_ == Mode::hotspots && inquiry_.question.beside && inquiry_.answer && inquiry_.answer->beside;
}

/// After the answer, when nothing moves any more: it takes a thousand times as long.
void Screen::ask_for_outline() {
  if (inquiry_.outlined && inquiry_.outlined->ready && !inquiry_.outlined->problem.empty()) {
    toast(inquiry_.outlined->problem);
    inquiry_.outlined.reset();
  }
  if (!wants_outline_ || mode_ != Mode::hotspots || inquiry_.waiting || inquiry_.playing || !inquiry_.answer) return;
  if (steady_ - answered_ < seconds_before_outline) return;
  wants_outline_ = false;
  if (inquiry_.answer->density) inquiry_.outlined = host_.outline(inquiry_.answer);
}

void Screen::raise(bool raised) {
  inquiry_.raised = raised;
  scene::Camera camera = map_.camera();
  camera.tilt = raised ? tilt_when_raised : 0;
  map_.fly_to(camera, steady_);
}

void Screen::take_answer() {
  if (!studied_ || !studied_->ready) return;
  inquiry_.waiting = false;
  inquiry_.problem = studied_->problem;
  if (studied_->answer) {
    const bool others = inquiry_.answer && inquiry_.answer->ground != studied_->answer->ground;
    if (others) inquiry_.where = {};
    inquiry_.answer = studied_->answer;
    answered_ = steady_;
    wants_outline_ = inquiry_.picture == Picture::density;
    if (inquiry_.answer->village_counts.empty()) inquiry_.by_grid = true;
  }
  studied_.reset();
}

void Screen::look_at(const hotspot::Where& where) {
  selection_ = {};
  inquiry_.where = where;
  const auto& boundaries = *inquiry_.answer->ground->boundaries;
  shape::Box box;
  const auto add = [&box](const shape::MultiPolygon& area) {
    for (const auto& polygon : area) {
      for (const shape::Point p : polygon.outer) box.add(p);
    }
  };
  if (where.grid >= 0) {
    selection_.grid = boundaries.grids[static_cast<std::size_t>(where.grid)].code;
    add(boundaries.grid_areas[static_cast<std::size_t>(where.grid)]);
    show(box.centre());
  } else if (where.village >= 0) {
    add(boundaries.village_areas[static_cast<std::size_t>(where.village)]);
    show(box.centre());
  }
}

void Screen::play(bool on) {
  inquiry_.playing = on;
  played_ = steady_;
}

/// What has come in since is counted too, now and then: an answer is not redrawn with every report.
void Screen::refresh_answer() {
  if (mode_ != Mode::hotspots || !outdated_ || inquiry_.waiting || inquiry_.playing) return;
  if (steady_ - refreshed_ < seconds_between_refreshes) return;
  outdated_ = false;
  refreshed_ = steady_;
  ask(inquiry_.question);
}

/// A week at a time, when the last one has been shown; it ends at the newest week.
void Screen::play_on() {
  if (!inquiry_.playing || inquiry_.waiting || !inquiry_.answer) return;
  if (steady_ - played_ < seconds_per_week_played / inquiry_.pace) return;
  const hotspot::Answer& answer = *inquiry_.answer;
  const domain::Instant last = answer.first_week + answer.weeks * hotspot::week;
  hotspot::Question next = inquiry_.question;
  auto& period = next.filter.period;
  const domain::Duration length = period.to - period.from;
  period = {period.from + hotspot::week, period.to + hotspot::week};
  if (period.to > last + hotspot::week) {
    // Started at the end: from the beginning once more.
    period = {answer.first_week, answer.first_week + length};
  } else if (period.to > last) {
    play(false);
    return;
  }
  played_ = steady_;
  ask(next);
}

void Screen::write_review() {
  if (written_ || !inquiry_.answer) return;
  const hotspot::Answer& answer = *inquiry_.answer;
  const hotspot::Period period = hotspot::bounded(answer.question.filter.period, *answer.records);
  written_ = host_.write_review(domain::local_date(period.from, zone_),
                                domain::local_date(period.to - std::chrono::milliseconds(1), zone_));
}

void Screen::take_review(const View& view) {
  zone_ = view.zone();
  if (!written_ || !written_->ready) return;
  const std::shared_ptr<const Written> done = std::exchange(written_, nullptr);
  toast(done->problem.empty() ? view.tr("Review written: {}", done->files.front().string())
                              : view.tr("The review could not be written: {}", done->problem));
}

void Screen::send_patrol(const std::vector<domain::IncidentId>& incidents, std::string purpose) {
  set_mode(Mode::dispatch);
  selection_ = {};
  selection_.incidents = incidents;
  purpose_ = std::move(purpose);
  open("compose");
}

}  // namespace lianxun::ui
