#pragma once

#include <string>
#include <vector>

namespace lianxun::geo {

/// While it lives, what GDAL says on this thread is kept here instead of going to stderr. Registers GDAL's drivers.
class GdalMessages {
 public:
  GdalMessages();
  ~GdalMessages();
  GdalMessages(const GdalMessages&) = delete;
  GdalMessages& operator=(const GdalMessages&) = delete;

  /// Each text once, warnings included, in the order they came.
  [[nodiscard]] const std::vector<std::string>& all() const { return all_; }
  /// The last error, or empty.
  [[nodiscard]] const std::string& last_error() const { return last_error_; }
  /// " [last error]", or empty.
  [[nodiscard]] std::string in_brackets() const { return last_error_.empty() ? "" : " [" + last_error_ + "]"; }

 private:
  friend struct GdalMessageSink;
  std::vector<std::string> all_;
  std::string last_error_;
};

}  // namespace lianxun::geo
