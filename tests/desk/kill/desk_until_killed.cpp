// A desk that reports without end, up to eight complaints at a time, and writes a line for each that is durable:
// "<external id> <incident id>". It is there to be killed; see kill_test.cpp.
//   desk_until_killed STORE ROUND
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <semaphore>
#include <string>

#include "desk/desk.hpp"
#include "small_desk.hpp"

using namespace lianxun;

namespace {

/// One write a line, past every buffer of ours: what the pipe holds was acknowledged.
void acknowledge(const std::string& line) {
  if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) ::_exit(1);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  try {
    desk::Desk desk({argv[1], domain::Clock{true, desk::morning(), domain::real_now(), 600}, {}});
    const desk::Asker asker{"killed", "1", {}};
    desk.submit_all(desk::set_up_commands(), asker);
    std::counting_semaphore<8> free(8);
    for (int i = 0;; ++i) {
      auto report = desk::complaint_at(i % 90, i % 70);
      report.feed = "kill";
      report.external_id = std::string(argv[2]) + "-" + std::to_string(i);
      free.acquire();
      desk.submit(report, asker, [&free, name = report.external_id](const desk::Outcome& outcome) {
        if (const auto* accepted = std::get_if<desk::Accepted>(&outcome)) {
          const auto& body = accepted->events->front().body;
          acknowledge(name + " " + std::to_string(std::get<domain::IncidentReported>(body).incident.id.value) + "\n");
        }
        free.release();
      });
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
