#pragma once

#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "catch.hpp"

/// The program as a script sees it.
namespace run_program {

struct Result {
  int code = -1;
  std::string output;  // both streams
};

inline Result lianxun_with(const std::string& arguments) {
  const std::string command = std::string(LIANXUN_BINARY_DIR) + "/lianxun " + arguments + " 2>&1";
  Result result;
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[4096];
  while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, pipe)) result.output.append(buffer, got);
  const int status = ::pclose(pipe);
  result.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return result;
}

}  // namespace run_program
