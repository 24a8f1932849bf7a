#pragma once

#include <stop_token>

#include "geo/import_report.hpp"
#include "ui/importer.hpp"
#include "ui/texts.hpp"

namespace lianxun::app {

class Seat;

/// Reads files for the import panel, each reading a job of the seat's.
class FileImporter final : public ui::Importer {
 public:
  explicit FileImporter(Seat& seat) : seat_(seat) {}

  [[nodiscard]] const State& state() const override { return state_; }
  [[nodiscard]] std::vector<Field> fields(Target target) const override;
  void look(const Request& request) override;
  void check(const Request& request) override;
  void load(const Request& request) override;
  void cancel() override;

 private:
  void read(const Request& request, bool and_load);
  void show(const geo::ImportReport& report, const ui::Texts& texts, bool loaded);
  void fail(const std::string& problem);

  Seat& seat_;
  State state_;
  std::stop_source job_{std::nostopstate};
};

}  // namespace lianxun::app
