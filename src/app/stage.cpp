#include "app/stage.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <stdexcept>
#include <utility>

#include "app/paths.hpp"
#include "geo/crs.hpp"

namespace lianxun::app {

namespace {

ImGuiContext* make_context(const ui::Metrics& metrics) {
  IMGUI_CHECKVERSION();
  ImGuiContext* context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  ui::apply_style(ImGui::GetStyle(), metrics);
  return context;
}

/// The map writes the names it is given.
std::shared_ptr<const domain::Boundaries> in_language(const std::shared_ptr<const domain::Boundaries>& boundaries,
                                                      const ui::Texts& texts) {
  if (texts.language() == ui::Language::zh) return boundaries;
  auto named = std::make_shared<domain::Boundaries>(*boundaries);
  for (domain::Village& village : named->villages) village.name = texts.name(&village);
  for (domain::Grid& grid : named->grids) grid.name = texts.name(&grid);
  return named;
}

ui::Metrics metrics_for(float scale, int height) { return {scale > 0 ? scale : static_cast<float>(height) / 1080.0F}; }

void draw_panels() { ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData()); }

}  // namespace

Stage::Stage(Seat& seat, Options options)
    : seat_(seat),
      options_(options),
      metrics_(metrics_for(options.scale, options.height)),
      context_(make_context(metrics_), [](ImGuiContext* context) { ImGui::DestroyContext(context); }),
      fonts_(font_file().string(), metrics_),
      map_({shader_dir(), font_file(), {}}),
      screen_(seat, map_) {
  fonts_.rebuild();
  if (!ImGui_ImplOpenGL3_Init("#version 130")) throw std::runtime_error("OpenGL 3.0 is needed and not there");
  map_.set_after_draw(draw_panels);
  resize(options.width, options.height);
}

Stage::~Stage() { ImGui_ImplOpenGL3_Shutdown(); }

void Stage::resize(int width, int height) {
  options_.width = width;
  options_.height = height;
  place_map();
  fit_map(map_);
  if (second_) fit_map(*second_);
  ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  const ui::Metrics wanted = metrics_for(options_.scale, height);
  if (wanted == metrics_) return;
  metrics_ = wanted;
  place_map();
  fit_map(map_);
  if (second_) fit_map(*second_);
  ui::apply_style(ImGui::GetStyle(), metrics_);
  fonts_ = ui::Fonts(font_file().string(), metrics_);
  fonts_.rebuild();
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_CreateFontsTexture();
}

void Stage::fit_map(scene::MapView& map) const {
  map.set_window(options_.width, options_.height);
  map.set_scale(static_cast<double>(metrics_.scale));
}

void Stage::place_map() {
  const ui::Rect area =
      ui::lay_out(static_cast<float>(options_.width), static_cast<float>(options_.height), metrics_, wide_).map;
  map_.set_viewport(
      {static_cast<int>(area.x), static_cast<int>(area.y), static_cast<int>(area.w), static_cast<int>(area.h)});
  if (second_) second_->set_viewport(map_.viewport());
}

void Stage::follow_second_map() {
  if (screen_.wants_second_map() == (second_ != nullptr)) return;
  if (second_) {
    screen_.set_second_map(nullptr);
    second_.reset();
    map_.set_after_draw(draw_panels);
    return;
  }
  second_ = std::make_unique<scene::MapView>(scene::MapView::Options{shader_dir(), font_file(), {}});
  fit_map(*second_);
  second_->set_viewport(map_.viewport());
  second_->set_clears_window(false);
  second_->set_areas(areas_);
  second_->set_basemap(basemap_);
  map_.set_after_draw({});
  second_->set_after_draw(draw_panels);
  screen_.set_second_map(second_.get());
}

void Stage::draw_maps(double steady) {
  map_.frame(steady);
  if (!second_) return;
  if (!(second_->camera() == map_.camera())) second_->set_camera(map_.camera());
  second_->frame(steady);
}

ui::Frame Stage::frame(double steady) const {
  ui::Frame frame{seat_.situation(), clock_,         clock_.at(domain::real_now()), seat_.texts(), metrics_, fonts_,
                  lights_,           seat_.orders(), seat_.operator_name()};
  frame.steady = steady;
  frame.width = static_cast<float>(options_.width);
  frame.height = static_cast<float>(options_.height);
  frame.crs = crs_name_ == "local" ? seat_.texts()("local CRS") : crs_name_;
  if (to_degrees_) frame.to_degrees = [this](shape::Point p) { return (*to_degrees_)(p); };
  frame.probe = options_.probe;
  frame.shown = shown_;
  return frame;
}

void Stage::show_areas(const std::shared_ptr<const domain::Boundaries>& boundaries,
                       const std::shared_ptr<const scene::PreparedAreas>& areas) {
  areas_ = areas;
  shown_ = boundaries;
  map_.set_areas(areas);
  if (second_) second_->set_areas(areas);
  if (!std::exchange(framed_, true)) map_.set_camera(map_.camera_for_all());
}

void Stage::follow_boundaries() {
  auto boundaries = screen_.wanted_boundaries(seat_.situation(), seat_.now());
  if (!boundaries || (boundaries == wanted_ && labelled_ == seat_.texts().language())) return;
  wanted_ = boundaries;
  labelled_ = seat_.texts().language();
  seat_.jobs().start([this, boundaries, texts = seat_.texts()](const std::stop_token&) -> Mailbox::Letter {
    auto areas = scene::prepare(in_language(boundaries, texts));
    return [this, boundaries, areas] {
      if (boundaries == wanted_) show_areas(boundaries, areas);
    };
  });
}

void Stage::frame_points() {
  shape::Box box;
  for (const domain::Incident& incident : seat_.situation().incidents) {
    if (incident.located) box.add(incident.position);
  }
  for (const auto& entry : seat_.situation().premises) box.add(entry.second.position);
  if (!box.empty()) map_.set_camera(map_.camera_for(box));
}

void Stage::prepare_basemap() {
  seat_.jobs().start([this, basemap = seat_.situation().basemap](const std::stop_token&) -> Mailbox::Letter {
    auto prepared = scene::prepare(basemap);
    return [this, prepared] {
      basemap_ = prepared;
      map_.set_basemap(prepared);
      if (second_) second_->set_basemap(prepared);
    };
  });
}

void Stage::follow_working_crs() {
  if (crs_ == seat_.situation().working_crs) return;
  crs_ = seat_.situation().working_crs;
  to_degrees_ = std::make_unique<geo::ToWgs84>(crs_);
  constexpr std::size_t longest = 24;  // WKT would run over the legend
  crs_name_ = crs_.size() <= longest ? crs_ : geo::crs_facts(crs_).name.substr(0, longest);
  if (geo::is_local_crs(crs_)) crs_name_ = "local";
}

void Stage::update(double steady) {
  clock_ = seat_.clock();
  const ui::Changes changes = seat_.take_changes();
  follow_working_crs();
  follow_boundaries();
  if (changes.everything || changes.basemap) prepare_basemap();
  const bool points = changes.everything || changes.history || changes.premises;
  if (points && seat_.situation().boundaries.empty()) frame_points();
  screen_.changed(frame(steady), changes);
}

void Stage::pass(double steady, const std::function<void()>& begin) {
  ImGui_ImplOpenGL3_NewFrame();
  if (begin) begin();
  ImGui::NewFrame();
  if (options_.probe != nullptr) options_.probe->clear();
  follow_second_map();
  screen_.draw(frame(steady));
  follow_boundaries();  // what was drawn may look at others now
  ImGui::Render();
  if (wide_ == screen_.wide()) return;
  wide_ = !wide_;
  place_map();
}

void Stage::draw(double steady, const std::function<void()>& begin) {
  clock_ = seat_.clock();
  pass(steady, begin);
  // A character that the atlas does not have yet would leave a gap: once more, with it.
  for (int tries = 0; tries < 3 && fonts_.stale(); ++tries) {
    fonts_.rebuild();
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
    pass(steady, {});
  }
  draw_maps(steady);
}

void Stage::finish_jobs(double steady) {
  seat_.finish_jobs();
  update(steady);
}

void Stage::finish_loading(double steady) {
  seat_.finish_jobs();
  map_.finish_loading();
  if (second_) second_->finish_loading();
  update(steady);
}

bool Stage::needs_redraw(double steady) const {
  return map_.needs_redraw(steady) || (second_ && second_->needs_redraw(steady)) || screen_.restless();
}

}  // namespace lianxun::app
