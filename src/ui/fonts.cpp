#include "ui/fonts.hpp"

#include <imgui_freetype.h>

#include <filesystem>

#include "domain/error.hpp"
#include "scene/utf8.hpp"

namespace lianxun::ui {

namespace {

struct Cut {
  float size;
  bool bold;
};

constexpr std::array<Cut, 6> cuts{Cut{18, false}, Cut{20, false}, Cut{20, true},
                                  Cut{22, true},  Cut{28, true},  Cut{34, false}};

}  // namespace

Fonts::Fonts(std::string file, Metrics metrics) : file_(std::move(file)), metrics_(metrics) {
  if (!std::filesystem::exists(file_)) {
    throw domain::BadInput(file_, "no such font", "install fonts-wqy-microhei");
  }
  std::string ascii;
  for (char c = ' '; c <= '~'; ++c) ascii += c;
  for (std::size_t i = 0; i < faces; ++i) note(static_cast<Face>(i), ascii + "…·");
}

void Fonts::note(Face face, std::string_view text) const {
  auto& used = used_[static_cast<std::size_t>(face)];
  while (!text.empty()) {
    const char32_t c = scene::next_character(text);
    if (c < 0x20 || c > 0xffff || used.test(c)) continue;
    used.set(c);
    stale_ = true;
  }
}

float Fonts::size(Face face) const { return metrics_.px(cuts[static_cast<std::size_t>(face)].size); }

void Fonts::rebuild() {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
  std::array<ImVector<ImWchar>, faces> ranges;
  for (std::size_t i = 0; i < faces; ++i) {
    ImFontGlyphRangesBuilder builder;
    for (std::size_t c = 0; c < used_[i].size(); ++c) {
      if (used_[i].test(c)) builder.AddChar(static_cast<ImWchar>(c));
    }
    builder.BuildRanges(&ranges[i]);
    ImFontConfig config;
    config.FontNo = 0;
    config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    if (cuts[i].bold) config.FontBuilderFlags |= ImGuiFreeTypeBuilderFlags_Bold;
    fonts_[i] = atlas.AddFontFromFileTTF(file_.c_str(), size(static_cast<Face>(i)), &config, ranges[i].Data);
  }
  atlas.Build();
  ImGui::GetIO().FontDefault = font(Face::body);
  stale_ = false;
}

ImVec2 Fonts::measure(Face face, std::string_view text) const {
  note(face, text);
  return font(face)->CalcTextSizeA(size(face), 1e9F, 0, text.data(), text.data() + text.size());
}

}  // namespace lianxun::ui
