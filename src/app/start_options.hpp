#pragma once

#include "app/room_options.hpp"
#include "app/stage.hpp"

namespace lianxun::app {

/// Carries out `--select` and `--panel`. Throws BadArgument for what the store does not have.
void apply_start_options(const RoomOptions& options, const domain::Situation& situation, ui::Screen& screen);

}  // namespace lianxun::app
