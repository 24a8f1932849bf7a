#include "report/qr.hpp"

#include <qrencode.h>

#include <memory>
#include <vector>

#include "report/palette.hpp"

namespace lianxun::report {
namespace {

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

constexpr int quiet_zone = 4;  // modules, ISO/IEC 18004

}  // namespace

bool draw_qr(Canvas& canvas, double x, double y, double side, const std::string& text) {
  const std::unique_ptr<QRcode, FreeCode> code(QRcode_encodeData(
      static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M));
  if (!code) return false;
  const int width = code->width;
  const double module = side / (width + 2 * quiet_zone);
  // one path: seams between modules would show, and confuse readers
  std::vector<std::vector<shape::Point>> squares;
  for (int row = 0; row < width; ++row) {
    for (int column = 0; column < width;) {
      const auto dark = [&](int at) { return (code->data[row * width + at] & 1) != 0; };
      int end = column;
      while (end < width && dark(end)) ++end;
      if (end > column) {
        const double left = x + (column + quiet_zone) * module;
        const double right = x + (end + quiet_zone) * module;
        const double top = y + (row + quiet_zone) * module;
        squares.push_back({{left, top}, {right, top}, {right, top + module}, {left, top + module}});
      }
      column = end + 1;
    }
  }
  canvas.area(squares, palette::ink);
  return true;
}

}  // namespace lianxun::report
