#pragma once

#include <memory>
#include <optional>
#include <string>

#include "domain/command.hpp"
#include "patrol/plan.hpp"
#include "shape/box.hpp"
#include "ui/inquiry.hpp"
#include "ui/mode.hpp"
#include "ui/reply.hpp"
#include "ui/texts.hpp"

namespace lianxun::ui {

class DrawingBoard;
class Importer;

/// What a panel may ask for. Nothing here waits: answers arrive in the value that is returned.
class Actions {
 public:
  virtual ~Actions() = default;

  /// `revision` of the entity as it was shown, so that a command on a stale view is refused.
  virtual std::shared_ptr<const Reply> submit(domain::Command command, std::optional<int> revision = {}) = 0;
  virtual std::shared_ptr<const Planned> plan(const patrol::Request& request) = 0;
  /// Times and routes again for changed crews.
  virtual std::shared_ptr<const Planned> replan(const domain::Patrol& patrol) = 0;
  virtual Importer& importer() = 0;
  virtual DrawingBoard& board() = 0;

  /// `add`: to what is selected already, or off again.
  virtual void select(domain::IncidentId id, bool add = false) = 0;
  virtual void select(domain::PatrolId id) = 0;
  virtual void select_case(const domain::CaseNumber& number) = 0;
  virtual void select_grid(const domain::GridCode& code) = 0;
  virtual void clear_selection() = 0;

  virtual void set_mode(Mode mode) = 0;
  virtual void ask(const hotspot::Question& question) = 0;
  virtual void show(Picture picture) = 0;
  /// Grids rise by what they have, and the map tilts so that it is seen.
  virtual void raise(bool raised) = 0;
  /// Where the border between the two periods stands, 0 … 1 of the map's width.
  virtual void split(double share) = 0;
  virtual void rank_by_grid(bool by_grid) = 0;
  virtual void look_at(const hotspot::Where& where) = 0;
  virtual void play(bool on) = 0;
  /// How many times as fast it plays.
  virtual void set_pace(int pace) = 0;
  /// Writes the review of the period that is asked about, where it is bounded; the files are named when they are there.
  virtual void write_review() = 0;
  [[nodiscard]] virtual bool writes_review() const = 0;
  /// Into dispatch, with these incidents to be composed into a joint patrol for a stated purpose.
  virtual void send_patrol(const std::vector<domain::IncidentId>& incidents, std::string purpose) = 0;
  /// The purpose that a patrol being composed was asked for; empty: none.
  [[nodiscard]] virtual const std::string& purpose() const = 0;

  /// Opens a working panel by its registered name; empty closes.
  virtual void open(const std::string& panel) = 0;
  virtual void show(shape::Point place) = 0;
  virtual void show(const shape::Box& box) = 0;
  virtual void show_all() = 0;
  /// A patrol that is being composed, drawn dashed; null takes it away.
  virtual void draft(std::shared_ptr<const Planned> plan) = 0;

  virtual void toast(std::string text) = 0;
  virtual void set_speed(double speed) = 0;  // of a simulated clock
  virtual void set_language(Language language) = 0;
  virtual void set_operator(std::string name) = 0;
};

}  // namespace lianxun::ui
