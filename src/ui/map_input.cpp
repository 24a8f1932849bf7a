#include "ui/map_input.hpp"

#include <cmath>

#include "ui/format.hpp"
#include "ui/map_content.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

shape::Point pixel(ImVec2 at) { return {static_cast<double>(at.x), static_cast<double>(at.y)}; }

const domain::Incident* incident_under(const View& view, const scene::Pick& pick) {
  if (!pick.mark || pick.layer != scene::MarkLayer::live) return nullptr;
  return view.situation.incidents.find(domain::IncidentId{static_cast<std::int64_t>(*pick.mark)});
}

}  // namespace

void MapInput::click(const View& view, Actions& actions, const scene::Pick& pick) {
  const ImGuiIO& io = ImGui::GetIO();
  if (const domain::Incident* incident = incident_under(view, pick)) {
    actions.select(incident->id, io.KeyCtrl || io.KeyShift);
    return;
  }
  if (pick.route && patrol_of_route(*pick.route)) {
    actions.select(patrol_of_route(*pick.route));
    return;
  }
  const auto& boundaries = view.shown;
  if (boundaries && pick.area >= 0 && static_cast<std::size_t>(pick.area) < boundaries->grids.size()) {
    actions.select_grid(boundaries->grids[static_cast<std::size_t>(pick.area)].code);
  } else {
    actions.clear_selection();
  }
}

void MapInput::box(Actions& actions, ImVec2 from, ImVec2 to) {
  const shape::Ring ring{pixel(from), pixel({to.x, from.y}), pixel(to), pixel({from.x, to.y}), pixel(from)};
  actions.clear_selection();
  for (const std::uint64_t key : map_.marks_inside(scene::MarkLayer::live, ring)) {
    actions.select(domain::IncidentId{static_cast<std::int64_t>(key)}, true);
  }
}

void MapInput::tooltip(const View& view, const scene::Pick& pick) {
  std::string words;
  if (const domain::Incident* incident = incident_under(view, pick)) {
    words = headline(view.tr, view.situation, *incident) + "\n" + stage_text(view.tr, *incident);
    const std::string left = countdown(view.tr, *incident, view.now);
    if (!left.empty()) words += " · " + left;
    if (!incident->address.empty()) words += "\n" + incident->address;
  } else {
    const auto& boundaries = view.shown;
    if (!boundaries || pick.area < 0 || static_cast<std::size_t>(pick.area) >= boundaries->grids.size()) return;
    const domain::Grid& grid = boundaries->grids[static_cast<std::size_t>(pick.area)];
    words = grid_of_village_text(view.tr, view.situation, grid, view.now);
  }
  view.fonts.note(Face::body, words);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {view.px(12), view.px(8)});
  ImGui::SetTooltip("%s", words.c_str());
  ImGui::PopStyleVar();
}

/// The same hand that moves the map: only what the pencil takes hold of is dragged.
void MapInput::pencil(const View& view, MapPencil& pencil, bool hovered) {
  const ImGuiIO& io = ImGui::GetIO();
  constexpr float reach = 10;  // at 1080 lines
  const double radius = static_cast<double>(view.px(reach)) * map_.camera().metres_per_pixel;
  const shape::Point at = map_.to_world(pixel(io.MousePos));
  if (ImGui::IsItemActivated()) {
    last_ = io.MousePos;
    dragged_ = false;
    doubled_ = ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    held_ = pencil.press(at, radius);
    if (doubled_) pencil.double_click(at, radius);
  }
  if (ImGui::IsItemActive()) {
    const ImVec2 way = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
    dragged_ = dragged_ || std::hypot(way.x, way.y) > view.px(5);
    if (held_ && dragged_) {
      pencil.drag(at);
    } else if (dragged_ && (last_.x != io.MousePos.x || last_.y != io.MousePos.y)) {
      map_.drag(pixel(last_), pixel(io.MousePos));
      last_ = io.MousePos;
    }
  } else if (hovered) {
    pencil.hover(at, radius);
  } else {
    pencil.leave();
  }
  if (ImGui::IsItemDeactivated()) {
    if (held_ && dragged_) {
      pencil.release(at);
    } else if (!dragged_ && hovered && !doubled_) {
      pencil.click(at, radius);
    }
    held_ = false;
  }
  if (hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) pencil.right_click(at, radius);
}

void MapInput::draw(const View& view, Actions& actions, const Rect& area, bool takes_place,
                    const std::function<void(shape::Point)>& place, MapPencil* hand, double steady) {
  const ImGuiIO& io = ImGui::GetIO();
  (void)pressed(view, "map", area);
  const bool hovered = ImGui::IsItemHovered();
  under_.reset();
  if (hovered) under_ = map_.to_world(pixel(io.MousePos));
  if (hovered && std::abs(io.MouseWheel) > 0) {
    map_.zoom_at(pixel(io.MousePos), std::pow(1.25, static_cast<double>(io.MouseWheel)), steady);
  }
  if (hand != nullptr && !takes_place) {
    pencil(view, *hand, hovered);
    if (hovered && !ImGui::IsItemActive()) map_.set_hover(map_.pick(pixel(io.MousePos)).area);
    return;
  }
  if (ImGui::IsItemActivated()) {
    last_ = io.MousePos;
    dragged_ = false;
    if (io.KeyShift) box_from_ = io.MousePos;
  }
  if (ImGui::IsItemActive()) {
    const ImVec2 way = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
    // Hands tremble: a few pixels are still a click.
    dragged_ = dragged_ || std::hypot(way.x, way.y) > view.px(5);
    if (dragged_ && !box_from_ && (last_.x != io.MousePos.x || last_.y != io.MousePos.y)) {
      map_.drag(pixel(last_), pixel(io.MousePos));
      last_ = io.MousePos;
    }
    if (dragged_ && box_from_) {
      ImDrawList& canvas = *ImGui::GetWindowDrawList();
      canvas.AddRectFilled(*box_from_, io.MousePos, fade(colour::cyan, 0.12F));
      canvas.AddRect(*box_from_, io.MousePos, colour::cyan, 0, 0, view.px(2));
    }
  }
  if (hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    map_.zoom_at(pixel(io.MousePos), 2, steady);
  }
  if (hovered && !takes_place && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
    const scene::Pick pick = map_.pick(pixel(io.MousePos));
    if (const domain::Incident* incident = incident_under(view, pick)) actions.select(incident->id, true);
  }
  if (ImGui::IsItemDeactivated()) {
    if (box_from_ && dragged_) {
      box(actions, *box_from_, io.MousePos);
    } else if (!dragged_ && hovered) {
      const scene::Pick pick = map_.pick(pixel(io.MousePos));
      if (takes_place) {
        place(pick.at);
      } else {
        click(view, actions, pick);
      }
    }
    box_from_.reset();
  }
  if (hovered && !ImGui::IsItemActive()) {
    const scene::Pick pick = map_.pick(pixel(io.MousePos));
    map_.set_hover(pick.area);
    tooltip(view, pick);
  } else {
    map_.set_hover(-1);
  }
}

}  // namespace lianxun::ui
