#include "app/recent_folders.hpp"

#include <algorithm>
#include <fstream>

#include "domain/error.hpp"
#include "report/atomic_file.hpp"

namespace lianxun::app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most = 6;

}  // namespace

std::vector<std::string> RecentFolders::read() const {
  std::vector<std::string> out;
  std::ifstream in(file_);
  for (std::string line; out.size() < most && std::getline(in, line);) {
    std::error_code ignored;
    const bool known = std::find(out.begin(), out.end(), line) != out.end();
    if (!line.empty() && !known && fs::is_directory(line, ignored)) out.push_back(line);
  }
  return out;
}

std::vector<std::string> RecentFolders::add(const std::string& folder) const {
  auto list = read();
  if (folder.empty() || folder.find('\n') != std::string::npos) return list;
  std::erase(list, folder);
  list.insert(list.begin(), folder);
  list.resize(std::min(list.size(), most));
  std::string text;
  for (const auto& line : list) text += line + "\n";
  try {
    report::write_file(file_, text);
  } catch (const domain::BadInput&) {
    return list;  // remembered until the program ends
  }
  return list;
}

}  // namespace lianxun::app
