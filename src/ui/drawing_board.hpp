#pragma once

#include <memory>

#include "ui/counting.hpp"
#include "ui/host.hpp"
#include "ui/map_pencil.hpp"
#include "ui/redraw.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// The planner's hand: a plan on the table, a tool, and what the mouse draws with it. What a drawing would do is
/// computed once a frame; nothing changes the plan but the command that a finished drawing gives.
class DrawingBoard final : public MapPencil {
 public:
  explicit DrawingBoard(Host& host) : host_(host) {}

  /// Each frame, before anything is drawn.
  void tick(const View& view);
  [[nodiscard]] const Redraw& state() const { return state_; }

  void choose(domain::PlanId plan);
  void look_at(std::optional<domain::Date> version);
  void take(const std::string& tool);
  /// Gives the command that the drawing means; says why not where it cannot.
  void apply();
  /// Takes the last point back; with nothing drawn puts the tool down. False when there was nothing to do.
  bool step_back();
  /// A point of the line that was typed.
  void add_point(shape::Point at);
  void clear();
  /// Searches for even work in a village, -1: in all; the offers are looked at and applied as a drawing is.
  void balance(int village);
  void even_out(EvenOut what) { state_.even_out = what; }
  /// Balancing leaves a grid as it is, or no more so.
  void lock(const domain::GridCode& grid, bool locked);
  void unlock_all() { state_.locked.clear(); }
  void offer(int which);
  /// Writes names, kind and residents of the chosen grid into the plan.
  void describe(const domain::Grid& grid);
  /// Stops the search, or forgets what it has found.
  void end_balance();
  void undo();
  void redo();

  // MapPencil
  bool press(shape::Point at, double radius) override;
  void drag(shape::Point at) override;
  void release(shape::Point at) override;
  void click(shape::Point at, double radius) override;
  void double_click(shape::Point at, double radius) override;
  void right_click(shape::Point at, double radius) override;
  void hover(shape::Point at, double radius) override;
  void leave() override;

 private:
  void follow_plan(const View& view);
  void look();
  void weigh();
  void number();
  void compare(const View& view);
  void find_disputed(const View& view);
  void count_places(const View& view);
  [[nodiscard]] shape::Point drawn_to(shape::Point at, double radius);
  void give(const std::string& name, const boundary::Change& change);

  Host& host_;
  Redraw state_;
  std::shared_ptr<boundary::Sketch> sketch_;
  std::shared_ptr<boundary::ConsequenceIndex> effects_;
  std::shared_ptr<Balancing> balancing_;
  std::shared_ptr<Counting> counting_;  // null: nobody counts
  boundary::SnapLines roads_;           // of the state's
  std::vector<domain::GridCode> used_;  // codes of all versions
  std::size_t versions_ = 0;            // that `used_` has been read from
  Drawn previewed_;                     // that the preview is of
  std::string previewed_with_;
  std::size_t previewed_at_ = 0;  // edits in force then
  double radius_ = 0;
  int done_ = -1;  // of the plan, as followed last
  /// What `disputed` has been found for.
  struct DisputedFor {
    domain::PlanId plan;
    int revision = -1;
    std::shared_ptr<const domain::Boundaries> newest;
    friend bool operator==(const DisputedFor&, const DisputedFor&) = default;
  };
  DisputedFor disputed_for_;
};

}  // namespace lianxun::ui
