#include "app/jobs.hpp"

namespace lianxun::app {

Jobs::~Jobs() {
  for (Job& job : running_) job.thread.request_stop();
}

void Jobs::sweep() {
  running_.remove_if([](const Job& job) { return job.done->load(); });
}

std::stop_source Jobs::start(Work work) {
  sweep();
  Job& job = running_.emplace_back();
  job.thread = std::jthread([this, work = std::move(work), done = job.done](std::stop_token stop) {
    Mailbox::Letter letter = work(stop);
    mailbox_.post([this, letter = std::move(letter), done] {
      done->store(true);
      if (letter) letter();
      sweep();
    });
  });
  return job.thread.get_stop_source();
}

void Jobs::finish() {
  while (busy()) {
    if (!mailbox_.open()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

}  // namespace lianxun::app
