#include "report/canvas.hpp"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>

namespace lianxun::report {
namespace {

cairo_status_t append(void* content, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(content)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

struct FreeLayout {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
using Layout = std::unique_ptr<PangoLayout, FreeLayout>;

PangoAlignment alignment(TextStyle::Align align) {
  switch (align) {
    case TextStyle::Align::centre:
      return PANGO_ALIGN_CENTER;
    case TextStyle::Align::right:
      return PANGO_ALIGN_RIGHT;
    default:
      return PANGO_ALIGN_LEFT;
  }
}

double height_of(PangoLayout* layout) {
  int height = 0;
  pango_layout_get_size(layout, nullptr, &height);
  return static_cast<double>(height) / PANGO_SCALE;
}

}  // namespace

struct Canvas::Impl {
  std::string content;
  cairo_surface_t* surface = nullptr;
  cairo_t* cairo = nullptr;
  // its own: Pango's default one keeps what it found for as long as the thread lives
  PangoFontMap* fonts = pango_cairo_font_map_new();

  bool picture = false;

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void set_up() {
    cairo = cairo_create(surface);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(cairo, options);
    cairo_font_options_destroy(options);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  }

  ~Impl() {
    g_object_unref(fonts);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
  }

  void ink(Colour c) const { cairo_set_source_rgb(cairo, c.red, c.green, c.blue); }

  // `width` below 0: one line as long as it gets.
  [[nodiscard]] Layout layout(double width, const std::string& text, const TextStyle& style) const {
    PangoContext* context = pango_font_map_create_context(fonts);
    pango_cairo_update_context(cairo, context);
    // paper has no pixels: letters stand where the font wants them
    pango_context_set_round_glyph_positions(context, FALSE);
    Layout result(pango_layout_new(context));
    g_object_unref(context);
    PangoFontDescription* font = pango_font_description_from_string("WenQuanYi Micro Hei");
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    if (style.bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(result.get(), font);
    pango_font_description_free(font);
    if (width >= 0) {
      pango_layout_set_width(result.get(), static_cast<int>(std::lround(width * PANGO_SCALE)));
      pango_layout_set_wrap(result.get(), PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize(result.get(), PANGO_ELLIPSIZE_END);
      pango_layout_set_height(result.get(), -style.lines);
    }
    pango_layout_set_alignment(result.get(), alignment(style.align));
    pango_layout_set_text(result.get(), text.data(), static_cast<int>(text.size()));
    return result;
  }

  void path(std::span<const shape::Point> points) const {
    bool first = true;
    for (const shape::Point p : points) {
      if (first) {
        cairo_move_to(cairo, p.x, p.y);
      } else {
        cairo_line_to(cairo, p.x, p.y);
      }
      first = false;
    }
  }
};

Canvas::Canvas(const About& about) : impl_(std::make_unique<Impl>()) {
  impl_->surface = cairo_pdf_surface_create_for_stream(append, &impl_->content, a4_width, a4_height);
  cairo_pdf_surface_set_metadata(impl_->surface, CAIRO_PDF_METADATA_TITLE, about.title.c_str());
  cairo_pdf_surface_set_metadata(impl_->surface, CAIRO_PDF_METADATA_AUTHOR, about.author.c_str());
  cairo_pdf_surface_set_metadata(impl_->surface, CAIRO_PDF_METADATA_CREATOR, "lianxun");
  cairo_pdf_surface_set_metadata(impl_->surface, CAIRO_PDF_METADATA_CREATE_DATE, about.date.c_str());
  impl_->set_up();
}

Canvas::Canvas(const Sheet& sheet) : impl_(std::make_unique<Impl>()) {
  impl_->picture = true;
  impl_->surface =
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(sheet.width * sheet.pixels)),
                                 static_cast<int>(std::lround(sheet.height * sheet.pixels)));
  impl_->set_up();
  cairo_scale(impl_->cairo, sheet.pixels, sheet.pixels);
  fill({0, 0, sheet.width + 1, sheet.height + 1}, colour(0xffffff));  // the last pixels too
}

Canvas::~Canvas() = default;

double Canvas::text(double x, double y, double width, const std::string& text, const TextStyle& style) {
  const Layout layout = impl_->layout(width, text, style);
  impl_->ink(style.ink);
  cairo_move_to(impl_->cairo, x, y);
  pango_cairo_show_layout(impl_->cairo, layout.get());
  return height_of(layout.get());
}

double Canvas::text_height(double width, const std::string& text, const TextStyle& style) const {
  return height_of(impl_->layout(width, text, style).get());
}

double Canvas::text_width(const std::string& text, const TextStyle& style) const {
  int width = 0;
  pango_layout_get_size(impl_->layout(-1, text, style).get(), &width, nullptr);
  return static_cast<double>(width) / PANGO_SCALE;
}

void Canvas::halo_text(double x, double y, double width, const std::string& text, const TextStyle& style, Colour halo) {
  const Layout layout = impl_->layout(width, text, style);
  cairo_move_to(impl_->cairo, x, y);
  pango_cairo_layout_path(impl_->cairo, layout.get());
  impl_->ink(halo);
  cairo_set_line_width(impl_->cairo, style.size / 4);
  cairo_stroke(impl_->cairo);
  this->text(x, y, width, text, style);
}

void Canvas::fill(const Frame& frame, Colour ink) {
  impl_->ink(ink);
  cairo_rectangle(impl_->cairo, frame.x, frame.y, frame.width, frame.height);
  cairo_fill(impl_->cairo);
}

void Canvas::frame(const Frame& frame, Colour ink, double width) {
  impl_->ink(ink);
  cairo_set_line_width(impl_->cairo, width);
  cairo_rectangle(impl_->cairo, frame.x, frame.y, frame.width, frame.height);
  cairo_stroke(impl_->cairo);
}

void Canvas::line(std::span<const shape::Point> points, Colour ink, double width, std::span<const double> dashes) {
  impl_->ink(ink);
  impl_->path(points);
  cairo_set_line_width(impl_->cairo, width);
  cairo_set_dash(impl_->cairo, dashes.data(), static_cast<int>(dashes.size()), 0);
  cairo_stroke(impl_->cairo);
  cairo_set_dash(impl_->cairo, nullptr, 0, 0);
}

void Canvas::area(std::span<const std::vector<shape::Point>> rings, Colour ink) {
  impl_->ink(ink);
  for (const auto& ring : rings) {
    impl_->path(ring);
    cairo_close_path(impl_->cairo);
  }
  cairo_set_fill_rule(impl_->cairo, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill(impl_->cairo);
}

void Canvas::outline(std::span<const std::vector<shape::Point>> rings, Colour ink, double width,
                     std::span<const double> dashes) {
  impl_->ink(ink);
  for (const auto& ring : rings) {
    impl_->path(ring);
    cairo_close_path(impl_->cairo);
  }
  cairo_set_line_width(impl_->cairo, width);
  cairo_set_dash(impl_->cairo, dashes.data(), static_cast<int>(dashes.size()), 0);
  cairo_stroke(impl_->cairo);
  cairo_set_dash(impl_->cairo, nullptr, 0, 0);
}

void Canvas::cells(const Frame& frame, int columns, int rows, std::span<const std::optional<Colour>> colours) {
  cairo_surface_t* picture = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, columns, rows);
  unsigned char* const bytes = cairo_image_surface_get_data(picture);
  const std::ptrdiff_t stride = cairo_image_surface_get_stride(picture);
  const auto part = [](double share) { return static_cast<std::uint32_t>(std::lround(share * 255)); };
  for (int row = 0; row < rows; ++row) {
    unsigned char* const line = bytes + row * stride;
    for (int column = 0; column < columns; ++column) {
      const auto& cell =
          colours[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)];
      const std::uint32_t value =
          cell ? 0xff000000U | part(cell->red) << 16U | part(cell->green) << 8U | part(cell->blue) : 0U;
      std::memcpy(line + static_cast<std::ptrdiff_t>(column) * 4, &value, sizeof value);
    }
  }
  cairo_surface_mark_dirty(picture);
  cairo_save(impl_->cairo);
  cairo_translate(impl_->cairo, frame.x, frame.y);
  cairo_scale(impl_->cairo, frame.width / columns, frame.height / rows);
  cairo_set_source_surface(impl_->cairo, picture, 0, 0);
  cairo_paint(impl_->cairo);
  cairo_restore(impl_->cairo);
  cairo_surface_destroy(picture);
}

void Canvas::disc(shape::Point centre, double radius, Colour ink) {
  impl_->ink(ink);
  cairo_new_sub_path(impl_->cairo);
  cairo_arc(impl_->cairo, centre.x, centre.y, radius, 0, 2 * 3.14159265358979323846);
  cairo_fill(impl_->cairo);
}

void Canvas::clip(const Frame& frame) {
  cairo_save(impl_->cairo);
  cairo_rectangle(impl_->cairo, frame.x, frame.y, frame.width, frame.height);
  cairo_clip(impl_->cairo);
}

void Canvas::unclip() { cairo_restore(impl_->cairo); }

void Canvas::next_page() { cairo_show_page(impl_->cairo); }

std::string Canvas::finish() {
  if (impl_->picture) {
    const auto written = cairo_surface_write_to_png_stream(impl_->surface, append, &impl_->content);
    if (written != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(written));
  } else {
    cairo_show_page(impl_->cairo);
  }
  cairo_surface_finish(impl_->surface);
  const auto status = cairo_surface_status(impl_->surface);
  const auto drawing = cairo_status(impl_->cairo);
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
  if (drawing != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(drawing));
  return std::move(impl_->content);
}

}  // namespace lianxun::report
