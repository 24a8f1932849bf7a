#pragma once

#include <imgui.h>

namespace lianxun::ui {

/// Keys of the main block by their USB usage numbers, which are what the window's key table is indexed by.
[[nodiscard]] constexpr int key_of_letter(char c) { return c - 'a' + 4; }
[[nodiscard]] constexpr int key_of_digit(int digit) { return digit == 0 ? 39 : digit + 29; }
[[nodiscard]] constexpr int key_of_function(int number) { return number + 57; }  // F1 is 1

/// Pressed in this frame, repeats left out.
[[nodiscard]] inline bool key_pressed(int key) { return ImGui::IsKeyPressed(key, false); }
[[nodiscard]] inline bool key_pressed(ImGuiKey_ key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), false); }
[[nodiscard]] inline bool enter_pressed() { return key_pressed(ImGuiKey_Enter) || key_pressed(ImGuiKey_KeyPadEnter); }

}  // namespace lianxun::ui
