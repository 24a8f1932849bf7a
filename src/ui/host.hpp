#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "domain/command.hpp"
#include "patrol/plan.hpp"
#include "ui/inquiry.hpp"
#include "ui/reply.hpp"
#include "ui/texts.hpp"

namespace lianxun::ui {

class Importer;

/// What the room asks of the program around it. Everything returns at once; answers are filled in between frames.
class Host {
 public:
  virtual ~Host() = default;
  virtual std::shared_ptr<const Reply> submit(domain::Command command, std::optional<int> revision) = 0;
  virtual std::shared_ptr<const Planned> plan(const patrol::Request& request) = 0;
  virtual std::shared_ptr<const Planned> replan(const domain::Patrol& patrol) = 0;
  /// The newest question wins: one that waits behind it is answered without an answer.
  virtual std::shared_ptr<const Studied> study(const hotspot::Question& question) = 0;
  /// Takes seconds; the newest wins here too.
  virtual std::shared_ptr<const Outlined> outline(std::shared_ptr<const hotspot::Answer> answer) = 0;
  /// The review of these days, both included, from what the store holds.
  virtual std::shared_ptr<const Written> write_review(domain::Date from, domain::Date to) = 0;
  /// Work too long for a frame: runs beside it, and what it gives runs between frames.
  virtual void work(std::function<std::function<void()>()> job) = 0;
  virtual Importer& importer() = 0;
  virtual void set_speed(double speed) = 0;
  virtual void set_language(Language language) = 0;
  virtual void set_operator(std::string name) = 0;
};

}  // namespace lianxun::ui
