#include "app/first_import_window.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <thread>

#include "app/mailbox.hpp"
#include "app/make_store.hpp"
#include "app/paths.hpp"
#include "app/ui_map_file.hpp"
#include "app/window.hpp"
#include "domain/error.hpp"
#include "geo/progress.hpp"
#include "ui/first_import.hpp"

namespace lianxun::app {

namespace {

using Step = ui::FirstImport::Step;

constexpr double nap = 0.1;
constexpr auto pace = std::chrono::milliseconds(50);

std::vector<Step> steps_of(const desk::RoomFile& file) {
  std::vector<Step> out;
  const auto& sources = file.sources;
  const auto add = [&out](bool there, const char* what) {
    if (there) out.push_back({what, Step::State::waits, 0, 0});
  };
  add(sources.villages.has_value(), "villages");
  add(sources.grids.has_value(), "grids");
  add(sources.roads.has_value(), "roads");
  add(sources.water.has_value(), "water");
  add(sources.premises.has_value(), "premises");
  add(!sources.incidents.empty(), "incidents");
  add(sources.inspections.has_value(), "inspections");
  add(sources.cases.has_value(), "cases");
  return out;
}

/// Everything before the step that runs is done; what is being stored belongs to the one that ran last.
void show(ui::FirstImport& import, const std::string& stage, std::size_t done, std::size_t total) {
  const auto runs = std::find_if(import.steps.begin(), import.steps.end(), [&stage](const Step& step) {
    return stage == "storing" ? step.state == Step::State::runs : step.what == stage;
  });
  if (runs == import.steps.end()) return;
  for (auto step = import.steps.begin(); step != runs; ++step) step->state = Step::State::done;
  runs->state = Step::State::runs;
  runs->read = done;
  runs->total = total;
}

/// ImGui without a room: type, colours and widgets alone.
class Canvas {
 public:
  Canvas(Window& window, float scale)
      : window_(window),
        size_(window.size()),
        metrics_{scale > 0 ? scale : static_cast<float>(size_.height) / 1080.0F},
        context_(ImGui::CreateContext(), [](ImGuiContext* context) { ImGui::DestroyContext(context); }),
        fonts_(font_file().string(), metrics_) {
    ImGui::SetCurrentContext(context_.get());
    ImGui::GetIO().IniFilename = nullptr;
    ui::apply_style(ImGui::GetStyle(), metrics_);
    fonts_.rebuild();
    if (!ImGui_ImplOpenGL3_Init("#version 130")) throw std::runtime_error("OpenGL 3.0 is needed and not there");
    window_.attach_input();
  }
  ~Canvas() {
    window_.detach_input();
    ImGui_ImplOpenGL3_Shutdown();
  }
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  ui::FirstImportWish draw(const ui::Texts& texts, const ui::FirstImport& import, ui::Probe* probe) {
    auto wish = pass(texts, import, probe);
    for (int tries = 0; tries < 3 && fonts_.stale(); ++tries) {
      fonts_.rebuild();
      ImGui_ImplOpenGL3_DestroyFontsTexture();
      ImGui_ImplOpenGL3_CreateFontsTexture();
      wish = pass(texts, import, probe);
    }
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    window_.swap();
    return wish;
  }

 private:
  ui::FirstImportWish pass(const ui::Texts& texts, const ui::FirstImport& import, ui::Probe* probe) {
    ImGui_ImplOpenGL3_NewFrame();
    window_.begin_frame();
    ImGui::NewFrame();
    if (probe != nullptr) probe->clear();
    const ui::View view{situation_, digest_,    index_, clock_,  {},    texts, metrics_,
                        fonts_,     selection_, {},     orders_, none_, none_, ui::Mode::dispatch,
                        inquiry_,   redraw_,    shown_, probe};
    const auto wish = ui::draw_first_import(view, import);
    ImGui::Render();
    return wish;
  }

  Window& window_;
  Window::Size size_;
  ui::Metrics metrics_;
  std::unique_ptr<ImGuiContext, void (*)(ImGuiContext*)> context_;
  ui::Fonts fonts_;
  // A view's parts that there is nothing for yet.
  domain::Situation situation_;
  ui::Digest digest_;
  ui::FindIndex index_;
  domain::Clock clock_;
  ui::Selection selection_;
  ui::Inquiry inquiry_;
  ui::Redraw redraw_;
  std::shared_ptr<const domain::Boundaries> shown_;
  std::map<domain::PatrolId, ui::OrderFiles> orders_;
  std::string none_;
};

/// How the making ended.
struct Ending {
  bool over = false;
  bool made = false;
  std::exception_ptr failure;
};

}  // namespace

FirstImportWindow::End FirstImportWindow::run() const {
  const ui::Texts texts(language);
  Canvas canvas(window, scale);
  ui::FirstImport shown{texts.name(file.room.name, file.room.name_en), store.string(), steps_of(file), {}, false};
  ui::Probe probe;
  UiMapFile map(ui_map);
  Ending ending;
  Mailbox mailbox;
  mailbox.on_post(&Window::wake);
  std::jthread maker([&](const std::stop_token& stop) {
    Ending how{true, false, {}};
    std::chrono::steady_clock::time_point last{};
    try {
      make_store(store, file, operator_name, [&](const std::string& stage, std::size_t done, std::size_t total) {
        const auto now = std::chrono::steady_clock::now();
        if (now - last >= pace || done == total) {
          last = now;
          mailbox.post([&shown, stage, done, total] { show(shown, stage, done, total); });
        }
        return !stop.stop_requested();
      });
      how.made = true;
    } catch (const geo::Cancelled&) {
      how.made = false;
    } catch (...) {
      how.failure = std::current_exception();
    }
    mailbox.post([&ending, how] { ending = how; });
  });
  bool open = true;
  while (open && !(ending.over && !ending.failure)) {
    bool any = false;
    open = window.wait(nap, any);
    mailbox.open();
    if (ending.failure && shown.problem.empty()) {
      try {
        std::rethrow_exception(ending.failure);
      } catch (const domain::BadInput& error) {
        shown.problem = texts(error);
      } catch (const std::exception& error) {
        shown.problem = error.what();
      }
    }
    const auto wish = canvas.draw(texts, shown, ui_map.empty() ? nullptr : &probe);
    if (!ui_map.empty()) map.write(probe);
    if (wish == ui::FirstImportWish::close) open = false;
    if (wish == ui::FirstImportWish::cancel) {
      shown.stopping = true;
      maker.request_stop();
    }
  }
  maker.request_stop();
  maker.join();
  mailbox.open();
  if (ending.failure) std::rethrow_exception(ending.failure);
  if (!ending.made) return End::cancelled;
  return open ? End::made : End::closed;
}

}  // namespace lianxun::app
