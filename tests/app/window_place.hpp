#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "app/scratch.hpp"
#include "domain/situation.hpp"
#include "store/journal.hpp"

/// What tests of the real window share: the program, the sample, a folder of their own.
namespace window_place {

inline const std::filesystem::path source = LIANXUN_SOURCE_DIR;
inline const std::filesystem::path room_file = source / "data" / "jiaochuan" / "room.json";
inline const std::string program = std::string(LIANXUN_BINARY_DIR) + "/lianxun";

[[nodiscard]] inline lianxun::domain::Situation read(const std::filesystem::path& store) {
  return lianxun::store::load(lianxun::store::Journal::open(store.string(), lianxun::store::Journal::Mode::read));
}

/// Exit status of the program with arguments, its words thrown away.
[[nodiscard]] inline int run(const std::string& arguments) {
  return WEXITSTATUS(std::system((program + " " + arguments + " >/dev/null 2>&1").c_str()));
}

/// The sample as a store of its own.
[[nodiscard]] inline bool import_sample(const std::filesystem::path& store) {
  return run("import --quiet --store " + store.string() + " --room " + room_file.string()) % 3 == 0;
}

[[nodiscard]] inline bool verifies(const std::filesystem::path& store) {
  return run("verify --quiet --store " + store.string()) == 0;
}

}  // namespace window_place
