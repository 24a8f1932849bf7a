#pragma once

#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

namespace lianxun::report {

/// For pages to look at: texts of the tab-separated file that LIANXUN_TEXTS names, otherwise the msgids.
class Texts {
 public:
  Texts() {
    const char* file = std::getenv("LIANXUN_TEXTS");
    if (file == nullptr) return;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      const auto tab = line.find('\t');
      if (tab != std::string::npos) texts_[line.substr(0, tab)] = line.substr(tab + 1);
    }
  }
  std::string operator()(const std::string& id) const {
    const auto at = texts_.find(id);
    return at == texts_.end() ? id : at->second;
  }

 private:
  std::map<std::string, std::string> texts_;
};

}  // namespace lianxun::report
