#include "app/studies.hpp"

#include <numeric>
#include <utility>

#include "ui/job.hpp"

namespace lianxun::app {

namespace {

/// A false alarm costs a look; permutations beyond these change outlines by less than a cell.
constexpr hotspot::PermutationOptions for_outlines{.permutations = 199};

std::vector<hotspot::Finding> findings_in(const hotspot::Records& records, domain::Instant now) {
  hotspot::Rows all(records.size());
  std::iota(all.begin(), all.end(), 0U);
  hotspot::QualityOptions options;
  options.now = now;
  return hotspot::quality(records, all, options);
}

}  // namespace

struct Studies::Input {
  hotspot::Question question;
  std::shared_ptr<const domain::Boundaries> boundaries;
  std::shared_ptr<const std::vector<shape::Point>> premises;
  std::shared_ptr<const hotspot::Records> records;
  std::shared_ptr<const hotspot::Ground> ground;      // null: to be prepared
  std::shared_ptr<const hotspot::Records> relocated;  // null: to be made, with the findings
  std::shared_ptr<const std::vector<hotspot::Finding>> findings;
  domain::Instant now;
};

struct Studies::Result {
  Input input;
  std::shared_ptr<const hotspot::Answer> answer;
  std::string problem;
};

std::shared_ptr<const ui::Studied> Studies::ask(const domain::Situation& situation, domain::Instant now,
                                                const hotspot::Question& question) {
  auto reply = std::make_shared<ui::Studied>();
  const domain::Instant last = question.borders == hotspot::Borders::then
                                   ? std::min(now, question.filter.period.to - std::chrono::milliseconds(1))
                                   : now;
  const auto boundaries = domain::boundaries_on(situation, domain::local_date(last, situation.room->calendar.zone));
  if (!boundaries) {
    reply->ready = true;
    reply->problem = "there are no boundaries to count in yet";
    return reply;
  }
  if (boundaries != boundaries_) {
    boundaries_ = boundaries;
    ground_.reset();
    relocated_.reset();
  }
  if (!records_) {
    records_ = std::make_shared<const hotspot::Records>(hotspot::records_of(situation));
    auto places = std::make_shared<std::vector<shape::Point>>();
    places->reserve(situation.premises.size());
    for (const auto& [id, premises] : situation.premises) places->push_back(premises.position);
    if (!premises_ || *premises_ != *places) ground_.reset();
    premises_ = std::move(places);
    relocated_.reset();
  }
  if (waiting_) waiting_->reply->ready = true;  // a newer one takes its place
  now_ = now;
  waiting_ = Waiting{question, reply};
  if (!running_) start();
  return reply;
}

void Studies::start() {
  Waiting next = std::move(*std::exchange(waiting_, std::nullopt));
  running_ = std::move(next.reply);
  Input input{std::move(next.question), boundaries_, premises_, records_, ground_, relocated_, findings_, now_};
  jobs_.start(
      [this, surfaces = surfaces_, input = std::move(input)](const std::stop_token&) mutable -> Mailbox::Letter {
        Result result{std::move(input), nullptr, {}};
        Input& in = result.input;
        try {
          if (!in.ground) {
            in.ground = std::make_shared<const hotspot::Ground>(hotspot::prepare(in.boundaries, *in.premises));
            in.relocated.reset();
          }
          if (!in.relocated) {
            auto records = std::make_shared<hotspot::Records>(*in.records);
            hotspot::relocate(*records, *in.boundaries, in.ground->locator);
            in.findings = std::make_shared<const std::vector<hotspot::Finding>>(findings_in(*records, in.now));
            in.relocated = std::move(records);
          }
          result.answer = std::make_shared<const hotspot::Answer>(
              hotspot::study({in.ground, in.relocated, in.findings}, in.question, *surfaces));
        } catch (const std::exception& error) {
          result.problem = error.what();
        }
        return [this, result = std::move(result)] { finish(result); };
      });
}

std::shared_ptr<const ui::Outlined> Studies::outline(std::shared_ptr<const hotspot::Answer> answer) {
  if (outline_waiting_) outline_waiting_->ready = true;  // a newer one takes its place
  outline_waiting_ = std::make_shared<ui::Outlined>();
  outline_waiting_->answer = std::move(answer);
  auto reply = outline_waiting_;
  if (!outlining_) start_outline();
  return reply;
}

void Studies::start_outline() {
  outlining_ = std::exchange(outline_waiting_, nullptr);
  const auto work = ui::job([answer = outlining_->answer] { return hotspot::density_outline(*answer, for_outlines); },
                            [this](const hotspot::DensityOutline& found, const std::string& problem) {
                              outlining_->outline = found;
                              outlining_->problem = problem;
                              outlining_->ready = true;
                              outlining_.reset();
                              if (outline_waiting_) start_outline();
                            });
  jobs_.start([work](const std::stop_token&) -> Mailbox::Letter { return work(); });
}

void Studies::finish(const Result& result) {
  const Input& in = result.input;
  if (in.boundaries == boundaries_ && in.premises == premises_) ground_ = in.ground;
  if (in.records == records_ && in.ground == ground_) {
    relocated_ = in.relocated;
    findings_ = in.findings;
  }
  running_->answer = result.answer;
  running_->problem = result.problem;
  running_->ready = true;
  running_.reset();
  if (waiting_) start();
}

}  // namespace lianxun::app
