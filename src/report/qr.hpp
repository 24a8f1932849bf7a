#pragma once

#include <string>

#include "report/canvas.hpp"

namespace lianxun::report {

/// Draws the text (UTF-8, up to some 1,000 bytes) as a QR code of medium error correction into a square with its quiet
/// zone. Gives false, and draws nothing, when the text is too long.
bool draw_qr(Canvas& canvas, double x, double y, double side, const std::string& text);

}  // namespace lianxun::report
