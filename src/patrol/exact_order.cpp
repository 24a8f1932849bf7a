#include <algorithm>
#include <limits>
#include <utility>

#include "patrol/best_order.hpp"

namespace lianxun::patrol {
namespace {

constexpr Seconds unneeded = std::numeric_limits<Seconds>::max();

// Depth first over the orders, cut where no completion can be better than the best known one.
class BranchAndBound {
 public:
  BranchAndBound(const Round& round, std::vector<int> start)
      : round_(round), best_(std::move(start)), best_merit_(merit(round, best_)), used_(round.stops.size(), 0) {
    close();
  }

  std::vector<int> run() {
    descend(Progress(round_));
    return std::move(best_);
  }

 private:
  // Travel times by way of any other stops. A bound needs the triangle inequality, which straight lines between parts
  // of the network that no road joins can break.
  void close() {
    const int n = static_cast<int>(round_.stops.size());
    closed_ = round_;
    const auto at = [n](int a, int b) { return static_cast<std::size_t>(a * n + b); };
    const auto shorten = [](Seconds& way, Seconds other) { way = std::min(way, other); };
    for (int k = 0; k < n; ++k) {
      for (int i = 0; i < n; ++i) {
        for (int j = 0; j < n; ++j) shorten(closed_.from_stop[at(i, j)], closed_.leg(i, k) + closed_.leg(k, j));
      }
    }
    for (int crew = 0; crew < static_cast<int>(round_.crew_count()); ++crew) {
      for (int k = 0; k < n; ++k) {
        for (int j = 0; j < n; ++j)
          shorten(closed_.from_base[at(crew, j)], round_.base_leg(crew, k) + closed_.leg(k, j));
      }
    }
  }

  [[nodiscard]] Seconds least_leg(const Progress& progress, int crew, int stop) const {
    const int from = progress.place(crew);
    return from < 0 ? closed_.base_leg(crew, stop) : closed_.leg(from, stop);
  }

  // No completion is better in any member.
  [[nodiscard]] Merit bound(const Progress& progress) const {
    Merit result = progress.merit();
    std::vector<Seconds> work(round_.crew_count(), 0);
    std::vector<Seconds> first_leg(round_.crew_count(), unneeded);
    std::vector<Seconds> far_leg(round_.crew_count(), 0);
    for (std::size_t i = 0; i < round_.stops.size(); ++i) {
      if (used_[i]) continue;
      const Round::Stop& stop = round_.stops[i];
      Seconds start = 0;
      for (const int crew : stop.crews) {
        const auto c = static_cast<std::size_t>(crew);
        const Seconds leg = least_leg(progress, crew, static_cast<int>(i));
        start = std::max(start, progress.free(crew) + leg);
        first_leg[c] = std::min(first_leg[c], leg);
        far_leg[c] = std::max(far_leg[c], leg);
        work[c] += stop.service;
      }
      for (const Seconds due : stop.due) result.late += std::max<Seconds>(start + stop.service - due, 0);
      result.finish = std::max(result.finish, start + stop.service);
    }
    for (std::size_t c = 0; c < work.size(); ++c) {
      if (first_leg[c] == unneeded) continue;
      result.finish = std::max(result.finish, progress.free(static_cast<int>(c)) + first_leg[c] + work[c]);
      result.drive += far_leg[c];
    }
    return result;
  }

  void descend(const Progress& progress) {
    if (path_.size() == round_.stops.size()) {
      if (progress.merit() < best_merit_) {
        best_merit_ = progress.merit();
        best_ = path_;
      }
      return;
    }
    std::vector<std::pair<Merit, int>> next;
    for (std::size_t i = 0; i < used_.size(); ++i) {
      if (used_[i]) continue;
      Progress after = progress;
      after.visit(static_cast<int>(i));
      used_[i] = 1;
      next.emplace_back(bound(after), static_cast<int>(i));
      used_[i] = 0;
    }
    std::sort(next.begin(), next.end());
    for (const auto& [least, stop] : next) {
      if (!(least < best_merit_)) return;  // nor any after it
      Progress after = progress;
      after.visit(stop);
      used_[static_cast<std::size_t>(stop)] = 1;
      path_.push_back(stop);
      descend(after);
      path_.pop_back();
      used_[static_cast<std::size_t>(stop)] = 0;
    }
  }

  const Round& round_;
  Round closed_;
  std::vector<int> best_;
  Merit best_merit_;
  std::vector<char> used_;
  std::vector<int> path_;
};

}  // namespace

std::vector<int> exact_order(const Round& round, std::vector<int> start) {
  return round.stops.empty() ? start : BranchAndBound(round, std::move(start)).run();
}

}  // namespace lianxun::patrol
