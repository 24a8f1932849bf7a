#include "app/import_run.hpp"

#include <chrono>

#include "app/import_look.hpp"
#include "app/import_result.hpp"
#include "app/import_tally.hpp"
#include "desk/import.hpp"
#include "domain/error.hpp"
#include "geo/progress.hpp"

namespace lianxun::app {

using Kind = ui::Importer::Result::Kind;

namespace {

constexpr auto pace = std::chrono::milliseconds(50);  // of what is told: a frame or two

desk::ImportOptions options_of(const ImportRun& run, const std::stop_token& stop, domain::Zone zone, ImportTally& tally,
                               bool& held) {
  desk::ImportOptions how;
  how.today = domain::local_date(run.desk.now(), zone);
  how.progress = [&run, &stop, last = std::chrono::steady_clock::time_point{}](
                     const std::string& stage, std::size_t done, std::size_t total) mutable {
    const auto now = std::chrono::steady_clock::now();
    if (run.progress && now - last >= pace) {
      last = now;
      run.progress(stage, done, total);
    }
    return !stop.stop_requested();
  };
  if (!run.store) return how;
  how.submit = [&run, &tally](std::vector<domain::Command> commands) {
    auto outcome = run.desk.ask_all(std::move(commands), {run.operator_name, "import", {}}).get();
    if (const auto* accepted = std::get_if<desk::Accepted>(&outcome)) tally.add(*accepted->events);
    return outcome;
  };
  if (!run.hold) return how;
  how.proceed = [&held](const geo::ImportReport& report) {
    held = report.better_datum.has_value() || !report.unknown_categories.empty();
    return !held;
  };
  return how;
}

std::vector<std::string> in_words(const ImportTally& tally, const ui::Texts& texts) {
  std::vector<std::string> out;
  for (const auto& message : tally.told()) out.push_back(texts(message));
  return out;
}

}  // namespace

ImportDone carry_out(const ImportRun& run, const std::stop_token& stop) {
  ImportDone done;
  ImportTally tally;
  bool held = false;
  try {
    domain::Situation before;
    { const auto subscription = run.desk.subscribe(before); }
    desk::LayerImport what{layer_of(run.request.target), spec_of(run.request), {}, run.request.new_categories};
    if (run.request.effective.ok()) what.effective = run.request.effective;
    const auto how = options_of(run, stop, before.room->calendar.zone, tally, held);
    const auto report = std::make_shared<const geo::ImportReport>(desk::import_layer(what, before, how));
    done.result = result_of(*report, run.texts);
    done.report = report;
    done.result.kind = held ? Kind::held : run.store ? Kind::imported : Kind::checked;
    if (done.result.kind == Kind::imported && run.request.target == ui::Importer::Target::incidents) {
      done.result.known = done.result.loaded - tally.incidents();
    }
  } catch (const geo::Cancelled&) {
    done.result.kind = Kind::cancelled;
    done.result.stored = in_words(tally, run.texts);
  } catch (const domain::BadInput& error) {
    done.result.kind = Kind::failed;
    done.result.problem = run.texts(error);
    done.result.stored = in_words(tally, run.texts);
  } catch (const std::exception& error) {
    done.result.kind = Kind::failed;
    done.result.problem = error.what();
    done.result.stored = in_words(tally, run.texts);
  }
  done.result.request = run.request;
  return done;
}

}  // namespace lianxun::app
