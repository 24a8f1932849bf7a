#pragma once

#include <string>

namespace lianxun::report {

/// A cell of a CSV file, quoted where it has to be (RFC 4180).
[[nodiscard]] inline std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

}  // namespace lianxun::report
