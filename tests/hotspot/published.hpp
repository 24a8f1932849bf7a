#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace lianxun::test {

inline std::string read_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Columns of numbers by name, from a table without quotes.
inline std::map<std::string, std::vector<double>> read_columns(const std::filesystem::path& path) {
  std::istringstream in(read_text(path));
  std::string line;
  std::string cell;
  std::vector<std::string> names;
  std::map<std::string, std::vector<double>> columns;
  std::getline(in, line);
  for (std::istringstream header(line); std::getline(header, cell, ',');) names.push_back(cell);
  while (std::getline(in, line)) {
    std::istringstream row(line);
    for (std::size_t i = 0; std::getline(row, cell, ','); ++i) columns[names.at(i)].push_back(std::stod(cell));
  }
  return columns;
}

}  // namespace lianxun::test
