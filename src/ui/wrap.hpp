#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lianxun::ui {

/// Breaks a text into lines no wider than `width`. Between Chinese characters anywhere, between Latin words at spaces;
/// no line starts with a closing mark such as 。 or ）. A newline breaks always. A word wider than a line
/// is cut.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, float width,
                                            const std::function<float(std::string_view)>& measure);

/// The text, or its beginning with an ellipsis, that is no wider than `width`.
[[nodiscard]] std::string shorten(std::string_view text, float width,
                                  const std::function<float(std::string_view)>& measure);

}  // namespace lianxun::ui
