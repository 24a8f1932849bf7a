#include "geo/staged_output.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>
#include <system_error>

namespace lianxun::geo {

namespace fs = std::filesystem;

StagedOutput::StagedOutput(const fs::path& wanted) : wanted_(wanted) {
  const fs::path parent = wanted.has_parent_path() ? wanted.parent_path() : fs::path(".");
  std::string pattern = (parent / ".lianxun-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) {
    throw std::runtime_error(wanted.string() + ": cannot be written: " + std::strerror(errno));
  }
  folder_ = pattern;
}

StagedOutput::~StagedOutput() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void StagedOutput::publish() {
  const fs::path parent = wanted_.has_parent_path() ? wanted_.parent_path() : fs::path(".");
  for (const auto& entry : fs::directory_iterator(folder_)) fs::rename(entry.path(), parent / entry.path().filename());
}

}  // namespace lianxun::geo
