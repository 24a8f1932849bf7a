#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/jobs.hpp"
#include "app/mailbox.hpp"
#include "desk/desk.hpp"
#include "domain/clock.hpp"
#include "domain/situation.hpp"
#include "patrol/road_network.hpp"
#include "ui/changes.hpp"
#include "ui/host.hpp"
#include "ui/view.hpp"

namespace lianxun::app {

class FileImporter;
class Studies;

/// One seat at the room: a Situation of its own, kept up by the desk's batches, and the way for commands and long work
/// to the other threads and back. Used by the frame thread only.
class Seat final : public ui::Host {
 public:
  /// Writes the order of a patrol that was just issued; on a job's thread.
  using WriteOrder = std::function<ui::OrderFiles(const domain::Situation&, domain::PatrolId)>;

  /// Writes the review of these days, both included, from the store; on a job's thread.
  using WriteReview = std::function<std::vector<std::filesystem::path>(domain::Date from, domain::Date to)>;

  struct Options {
    std::string operator_name;
    ui::Language language = ui::Language::zh;
    WriteOrder write_order;
    WriteReview write_review{};
  };

  /// At a desk, which must outlive the seat.
  Seat(desk::Desk& desk, Options options);
  /// Looking only: commands are refused. `clock` tells the time.
  Seat(domain::Situation situation, domain::Clock clock, Options options);
  ~Seat() override;

  /// Takes what has come in since the last call; true when there was anything.
  bool poll();
  /// What the batches since the last call touched.
  [[nodiscard]] ui::Changes take_changes();
  /// Waits for work under way: for pictures.
  void finish_jobs();

  [[nodiscard]] const domain::Situation& situation() const { return situation_; }
  [[nodiscard]] domain::Clock clock() const;
  [[nodiscard]] domain::Instant now() const;
  [[nodiscard]] const ui::Texts& texts() const { return texts_; }
  [[nodiscard]] const std::string& operator_name() const { return operator_name_; }
  [[nodiscard]] const std::map<domain::PatrolId, ui::OrderFiles>& orders() const { return orders_; }
  /// Null when only looking.
  [[nodiscard]] desk::Desk* desk() { return desk_; }
  [[nodiscard]] Mailbox& mailbox() { return mailbox_; }
  [[nodiscard]] Jobs& jobs() { return jobs_; }

  // ui::Host
  std::shared_ptr<const ui::Reply> submit(domain::Command command, std::optional<int> revision) override;
  std::shared_ptr<const ui::Planned> plan(const patrol::Request& request) override;
  std::shared_ptr<const ui::Planned> replan(const domain::Patrol& patrol) override;
  std::shared_ptr<const ui::Studied> study(const hotspot::Question& question) override;
  std::shared_ptr<const ui::Outlined> outline(std::shared_ptr<const hotspot::Answer> answer) override;
  std::shared_ptr<const ui::Written> write_review(domain::Date from, domain::Date to) override;
  void work(std::function<std::function<void()>()> job) override;
  ui::Importer& importer() override;
  void set_speed(double speed) override;
  void set_language(ui::Language language) override;
  void set_operator(std::string name) override;

 private:
  using Planner =
      std::function<std::variant<patrol::Plan, domain::Refusal>(const domain::Situation&, const patrol::RoadNetwork&)>;

  void take_batch(const std::shared_ptr<const domain::EventBatch>& batch);
  void read_roads();
  void start_plan(const std::shared_ptr<ui::Planned>& answer, const std::vector<domain::IncidentId>& incidents,
                  const Planner& planner);
  void write_orders(const domain::EventBatch& batch);

  desk::Desk* desk_ = nullptr;
  domain::Situation situation_;
  std::unique_ptr<desk::Subscription> subscription_;  // after the situation, which it fills first
  domain::Clock clock_;
  ui::Texts texts_;
  std::string operator_name_;
  WriteOrder write_order_;
  WriteReview write_review_;
  ui::Changes changes_;
  std::map<domain::PatrolId, ui::OrderFiles> orders_;
  std::shared_ptr<const patrol::RoadNetwork> roads_;
  std::vector<std::function<void()>> waiting_for_roads_;
  std::unique_ptr<FileImporter> importer_;
  std::unique_ptr<Studies> studies_;
  Mailbox mailbox_;
  Jobs jobs_{mailbox_};  // ends first: its threads post to the mailbox
};

}  // namespace lianxun::app
