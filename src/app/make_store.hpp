#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

#include "desk/room_file.hpp"

namespace lianxun::app {

/// As desk::ImportOptions::progress.
using MakeProgress = std::function<bool(const std::string& stage, std::size_t done, std::size_t total)>;

/// Makes a store from all that a room file names. It is made beside as STORE.making and renamed when it is whole: an
/// import that is cancelled, fails or is killed leaves no half store under the name. Throws BadInput, StoreError (also
/// while another process is making it), geo::Cancelled.
void make_store(const std::filesystem::path& store, const desk::RoomFile& file, const std::string& operator_name,
                const MakeProgress& progress);

}  // namespace lianxun::app
