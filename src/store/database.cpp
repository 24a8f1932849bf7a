#include "store/database.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

#include "store/log_check.hpp"
#include "store/schema.hpp"
#include "store/sql.hpp"

namespace lianxun::store {
namespace {

namespace fs = std::filesystem;

constexpr int patience_ms = 5000;  // while another program has the file for a moment

void set_up(SQLite::Database& database) {
  database.exec("PRAGMA foreign_keys = OFF");
  database.exec("PRAGMA cell_size_check = ON");  // damage shows as an error, not as wrong data
  database.exec("PRAGMA trusted_schema = OFF");
}

bool is_empty(SQLite::Database& database) {
  return database.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
}

/// A new file survives a power cut only when its folder does.
void sync_folder_of(const std::string& path) {
  const auto folder = fs::path(path).parent_path();
  const int file = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
}

std::string uri_of(const std::string& path) {
  constexpr const char* digits = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      const auto code = static_cast<unsigned char>(c);
      uri += {'%', digits[code >> 4], digits[code & 15]};
    } else {
      uri += c;
    }
  }
  return uri;
}

bool has_log(const std::string& path) {
  std::error_code error;
  const auto size = fs::file_size(path + "-wal", error);
  return !error && size > 0;
}

SQLite::Database opened_to_read(const std::string& path) {
  try {
    SQLite::Database database(path, SQLite::OPEN_READONLY, patience_ms);
    is_empty(database);
    return database;
  } catch (const SQLite::Exception& error) {
    // A log's index needs a writable folder; without a log the file is complete and nobody is writing it.
    const int code = error.getErrorCode() & 0xff;
    if ((code != SQLITE_CANTOPEN && code != SQLITE_READONLY) || has_log(path)) throw;
    return SQLite::Database(uri_of(path) + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI, patience_ms);
  }
}

}  // namespace

SQLite::Database open_to_write(const std::string& path) {
  // SQLite would take what it cannot read of the log as never written, and write over it.
  if (const auto fault = log_fault(path); fault && fault->certain) {
    throw domain::StoreError(path + ": " + domain::render(fault->message, {}) +
                             " (copy the store with its -wal file aside, then restore a copy in place of both)");
  }
  try {
    SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, patience_ms);
    set_up(database);
    const bool fresh = is_empty(database);
    if (!fresh) check_schema(database, path);  // before anything is changed in a file that is not ours
    if (database.execAndGet("PRAGMA journal_mode = WAL").getString() != "wal") {
      throw domain::StoreError(path +
                               ": its file system does not support a write-ahead log (keep the store on a local "
                               "disk)");
    }
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA journal_size_limit = 16777216");
    if (fresh) {
      create_schema(database);
      sync_folder_of(path);
    }
    return database;
  } catch (const SQLite::Exception& error) {
    throw store_error(path, error);
  }
}

SQLite::Database open_to_read(const std::string& path) {
  std::error_code error;
  if (!fs::exists(path, error)) {
    throw domain::StoreError(path + ": there is no such store (check the name, or import into it first)");
  }
  try {
    auto database = opened_to_read(path);
    set_up(database);
    check_schema(database, path);
    return database;
  } catch (const SQLite::Exception& problem) {
    throw store_error(path, problem);
  }
}

}  // namespace lianxun::store
