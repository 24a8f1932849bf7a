#include "app/file_importer.hpp"

#include "app/folder_listing.hpp"
#include "app/import_look.hpp"
#include "app/import_result.hpp"
#include "app/import_run.hpp"
#include "app/paths.hpp"
#include "app/seat.hpp"
#include "domain/error.hpp"

namespace lianxun::app {

using Kind = ui::Importer::Result::Kind;

FileImporter::FileImporter(Seat& seat) : seat_(seat), folders_(seat.jobs(), user_state_dir() / "recent-folders") {}

std::vector<ui::Importer::Field> FileImporter::fields(Target target) const {
  std::vector<Field> out;
  for (const geo::ImportField& field : geo::fields_of(layer_of(target))) out.push_back({field.name, field.required});
  return out;
}

bool FileImporter::begin(State::Busy busy) {
  if (state_.busy != State::Busy::no) return false;
  state_.busy = busy;
  state_.problem.clear();
  state_.stage.clear();
  state_.done = 0;
  state_.total = 0;
  ++asked_;
  return true;
}

void FileImporter::look(const std::string& source, const std::string& layer) {
  if (!begin(State::Busy::looking)) return;
  state_.source.reset();
  state_.result.reset();
  job_ = seat_.jobs().start([this, source = from_home(source), layer, asked = asked_, read = usual_read_,
                             usual = usual_, texts = seat_.texts()](const std::stop_token&) mutable -> Mailbox::Letter {
    try {
      if (is_plain_folder(source)) {
        return [this, asked, source] {
          if (asked != asked_) return;
          state_.busy = State::Busy::no;
          folders_.open(source);
        };
      }
      if (!read) usual = UsualColumns::read(data_dir() / "import" / "usual-columns.json");
      Source seen = look_into(source, layer, usual);
      return [this, asked, seen = std::move(seen), usual = std::move(usual)] {
        usual_ = usual;
        usual_read_ = true;
        if (asked != asked_) return;
        state_.busy = State::Busy::no;
        state_.source = seen;
      };
    } catch (const domain::BadInput& error) {
      return not_understood(asked, texts(error));
    } catch (const std::exception& error) {
      return not_understood(asked, error.what());
    }
  });
}

Mailbox::Letter FileImporter::not_understood(std::uint64_t asked, std::string problem) {
  return [this, asked, problem = std::move(problem)] {
    if (asked != asked_) return;
    state_.busy = State::Busy::no;
    state_.problem = problem;
  };
}

ui::Importer::Request FileImporter::suggest(Target target) const {
  return state_.source ? app::suggest(*state_.source, target, usual_) : Request{};
}

void FileImporter::check(const Request& request) { start(request, false, false); }

void FileImporter::load(const Request& request) {
  // What has been shown about this very request need not be asked again.
  const bool seen = state_.result && state_.result->request == request &&
                    (state_.result->kind == Kind::checked || state_.result->kind == Kind::held);
  start(request, true, !seen);
}

void FileImporter::start(const Request& request, bool store, bool hold) {
  if (!begin(store ? State::Busy::loading : State::Busy::checking)) return;
  state_.result.reset();
  report_.reset();
  if (seat_.desk() == nullptr) {
    state_.busy = State::Busy::no;
    state_.problem = seat_.texts()("This is only a picture: nothing can be changed here.");
    return;
  }
  ImportRun run{*seat_.desk(), request, seat_.operator_name(), store, hold, seat_.texts(), {}};
  run.progress = [this, asked = asked_](const std::string& stage, std::size_t done, std::size_t total) {
    seat_.mailbox().post([this, asked, stage, done, total] {
      if (asked != asked_) return;
      state_.stage = stage;
      state_.done = done;
      state_.total = total;
    });
  };
  job_ = seat_.jobs().start([this, run = std::move(run)](const std::stop_token& stop) -> Mailbox::Letter {
    auto done = carry_out(run, stop);
    return [this, done = std::move(done)] { finish(done.result, done.report); };
  });
}

void FileImporter::finish(Result result, Report report) {
  state_.busy = State::Busy::no;
  report_ = std::move(report);
  if (result.kind == Kind::imported) folders_.remember(result.request.source);
  state_.result = std::move(result);
}

void FileImporter::cancel() {
  job_.request_stop();
  if (state_.busy != State::Busy::looking) return;
  // Opening a source cannot be interrupted; nobody waits for its answer any more.
  ++asked_;
  state_.busy = State::Busy::no;
}

void FileImporter::save_report() {
  if (!state_.result || !report_) return;
  seat_.jobs().start([this, report = report_, texts = seat_.texts(),
                      source = state_.result->request.source](const std::stop_token&) -> Mailbox::Letter {
    try {
      const auto path = save_beside(source, user_data_dir() / "reports", report_csv(*report, texts));
      return [this, report, path = path.string()] {
        if (report == report_ && state_.result) state_.result->saved_as = path;
      };
    } catch (const std::exception& error) {
      return [this, problem = std::string(error.what())] { state_.problem = problem; };
    }
  });
}

void FileImporter::forget() {
  if (state_.busy != State::Busy::no) cancel();
  if (state_.busy != State::Busy::no) return;  // until what is being stored has stopped
  state_ = {};
  report_.reset();
  ++asked_;
}

}  // namespace lianxun::app
