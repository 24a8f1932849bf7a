#pragma once

#include <filesystem>
#include <vector>

#include "app/room_options.hpp"
#include "app/seat.hpp"
#include "ui/view.hpp"

namespace lianxun::app {

/// The room as a PNG, drawn off screen without an X server. Throws std::runtime_error when there is no EGL.
void take_picture(Seat& seat, const RoomOptions& options, const std::vector<ui::Light>& lights, int width, int height,
                  float scale, const std::filesystem::path& out);

}  // namespace lianxun::app
