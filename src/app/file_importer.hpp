#pragma once

#include <cstdint>
#include <memory>
#include <stop_token>

#include "app/folder_reader.hpp"
#include "app/mailbox.hpp"
#include "app/usual_columns.hpp"
#include "geo/import_report.hpp"
#include "ui/importer.hpp"
#include "ui/texts.hpp"

namespace lianxun::app {

class Seat;

/// Reads files for the import panel, each reading a job of the seat's.
class FileImporter final : public ui::Importer {
 public:
  explicit FileImporter(Seat& seat);

  [[nodiscard]] const State& state() const override { return state_; }
  [[nodiscard]] std::vector<Field> fields(Target target) const override;
  [[nodiscard]] ui::Folders& folders() override { return folders_; }
  void look(const std::string& source, const std::string& layer) override;
  [[nodiscard]] Request suggest(Target target) const override;
  void check(const Request& request) override;
  void load(const Request& request) override;
  void cancel() override;
  void save_report() override;
  void forget() override;

 private:
  using Report = std::shared_ptr<const geo::ImportReport>;

  [[nodiscard]] bool begin(State::Busy busy);
  [[nodiscard]] Mailbox::Letter not_understood(std::uint64_t asked, std::string problem);
  void start(const Request& request, bool store, bool hold);
  void finish(Result result, Report report);

  Seat& seat_;
  FolderReader folders_;
  State state_;
  UsualColumns usual_;  // read with the first source
  bool usual_read_ = false;
  Report report_;  // of state_.result
  std::stop_source job_{std::nostopstate};
  std::uint64_t asked_ = 0;  // an answer to an older question is too late
};

}  // namespace lianxun::app
