#include <png.h>

#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>

#include "scene/offscreen.hpp"

namespace lianxun::scene {
namespace {

struct Writer {
  png_structp png = nullptr;
  png_infop info = nullptr;
  ~Writer() { png_destroy_write_struct(&png, &info); }
};

[[noreturn]] void fail(png_structp png, png_const_charp message) {
  throw std::runtime_error(*static_cast<const std::string*>(png_get_error_ptr(png)) + ": " + message);
}

void ignore(png_structp, png_const_charp) {}

}  // namespace

void write_png(const Picture& picture, const std::filesystem::path& path) {
  std::string name = path.string();
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(name.c_str(), "wb"), &std::fclose);
  if (!file) throw std::runtime_error(name + ": cannot be written");
  Writer writer;
  writer.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &name, &fail, &ignore);
  writer.info = png_create_info_struct(writer.png);
  png_init_io(writer.png, file.get());
  png_set_IHDR(writer.png, writer.info, static_cast<png_uint_32>(picture.width),
               static_cast<png_uint_32>(picture.height), 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  // "Up" alone at level 1: a dark map with flat fills shrinks well and 4K takes a fraction of a second.
  png_set_filter(writer.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
  png_set_compression_level(writer.png, 1);
  png_write_info(writer.png, writer.info);
  png_set_filler(writer.png, 0, PNG_FILLER_AFTER);
  for (int y = 0; y < picture.height; ++y) png_write_row(writer.png, picture.at(0, y));
  png_write_end(writer.png, nullptr);
  if (std::fflush(file.get()) != 0) throw std::runtime_error(name + ": cannot be written completely");
}

}  // namespace lianxun::scene
