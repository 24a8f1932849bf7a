#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "desk/desk.hpp"
#include "geo/import_report.hpp"
#include "ui/importer.hpp"
#include "ui/texts.hpp"

namespace lianxun::app {

/// One check or import of the panel's, carried out on a job's thread.
struct ImportRun {
  desk::Desk& desk;
  ui::Importer::Request request;
  std::string operator_name;
  bool store = false;  // not only check
  bool hold = false;   // stop before storing when another datum fits better or there are unknown categories
  ui::Texts texts;
  std::function<void(const std::string& stage, std::size_t done, std::size_t total)> progress;
};

struct ImportDone {
  ui::Importer::Result result;
  std::shared_ptr<const geo::ImportReport> report;
};

/// Never throws: what goes wrong, a cancel included, is the result's kind, with what has been stored all the same.
[[nodiscard]] ImportDone carry_out(const ImportRun& run, const std::stop_token& stop);

}  // namespace lianxun::app
