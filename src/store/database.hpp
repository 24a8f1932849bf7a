#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace lianxun::store {

/// Opens a store for writing, or makes an empty one where there is no file or an empty file. Throws StoreError. The
/// caller holds the writer's lock.
[[nodiscard]] SQLite::Database open_to_write(const std::string& path);

/// Opens a store that may be written by another process at the same time; also from a folder that cannot be written.
/// Throws StoreError.
[[nodiscard]] SQLite::Database open_to_read(const std::string& path);

}  // namespace lianxun::store
