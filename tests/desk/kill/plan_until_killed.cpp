// A desk that edits a plan without end, undoing and redoing now and then, and writes a line for each command that is
// durable: how many edits are in force, and how far the border is bent. It is there to be killed; see
// plan_kill_test.cpp.
//   plan_until_killed STORE
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <random>
#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "small_desk.hpp"
#include "small_plan.hpp"

using namespace lianxun;

namespace {

void acknowledge(const std::string& line) {
  if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) ::_exit(1);
}

bool give(desk::Desk& desk, domain::Command command) {
  return std::holds_alternative<desk::Accepted>(desk.ask(std::move(command), {"killed", "1", {}}).get());
}

/// The bends of the edits that are in force, from what an earlier life has left.
std::vector<int> bends_of(const domain::Plan& plan) {
  std::vector<int> out;
  for (const auto& edit : plan.edits) out.push_back(std::stoi(edit->what.args.back()));
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    desk::Desk desk({argv[1], domain::Clock{true, desk::morning(), domain::real_now(), 600}, {}});
    domain::Situation before;
    const auto seat = desk.subscribe(before);
    if (before.boundaries.empty()) {
      (void)desk.ask_all(desk::set_up_commands(), {"killed", "1", {}}).get();
    }
    if (before.plans.empty()) (void)give(desk, domain::BeginPlan{"endless", {}, {}});
    std::vector<int> bends = before.plans.empty() ? std::vector<int>{} : bends_of(*before.plans.begin());
    std::size_t done = before.plans.empty() ? 0 : static_cast<std::size_t>(before.plans.begin()->done);
    std::mt19937 random(static_cast<unsigned>(before.applied + 1));
    const domain::PlanId plan{1};
    for (;;) {
      const auto choice = random() % 8;
      const int now = done == 0 ? 0 : bends[done - 1];
      if (choice == 0 && done > 0) {
        if (!give(desk, domain::UndoPlanEdit{plan, static_cast<int>(done)})) return 3;
        --done;
      } else if (choice == 1 && done < bends.size()) {
        if (!give(desk, domain::RedoPlanEdit{plan, static_cast<int>(done) + 1})) return 4;
        ++done;
      } else {
        int to = 1 + static_cast<int>(random() % 40'000);
        if (to == now) ++to;
        auto edit = *desk::bend_border(now, to);
        edit.what.args.push_back(std::to_string(to));
        if (!give(desk, domain::EditPlan{plan, std::make_shared<const domain::PlanEdit>(edit)})) return 5;
        bends.resize(done);
        bends.push_back(to);
        ++done;
      }
      acknowledge(std::to_string(done) + " " + std::to_string(done == 0 ? 0 : bends[done - 1]) + "\n");
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
