#include "store/sql.hpp"

#include <sqlite3.h>

#include "store/instant_text.hpp"

namespace lianxun::store {
namespace {

void check_size(const std::string& value) {
  if (value.size() > 1'000'000'000) throw SQLite::Exception(sqlite3_errstr(SQLITE_TOOBIG), SQLITE_TOOBIG);
}

std::string remedy(const SQLite::Exception& error) {
  switch (error.getErrorCode() & 0xff) {
    case SQLITE_FULL:
      return "the disk is full: free some space and try again";
    case SQLITE_IOERR:
      return "the disk does not take or give the data: check it, its free space and its cable";
    case SQLITE_READONLY:
      return "it may only be read: allow writing to the file and its folder, or choose another store";
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      return "it cannot be opened: check that the folder exists and that you may write there";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program is writing to it: close that program and try again";
    case SQLITE_CORRUPT:
      return "the file is damaged: `lianxun verify` tells how far it is intact; restore a copy";
    case SQLITE_NOTADB:
      return "it is not a store of lianxun: choose another file";
    case SQLITE_TOOBIG:
      return "more than 1 GB in one event: import it in parts";
    case SQLITE_NOMEM:
      return "there is not enough memory: close other programs and try again";
    default:
      return "run `lianxun verify` to see whether the store is intact";
  }
}

}  // namespace

void bind_text(SQLite::Statement& statement, int index, const std::string& value) {
  check_size(value);
  statement.bindNoCopy(index, value);
}

void bind_blob(SQLite::Statement& statement, int index, const std::string& value) {
  check_size(value);
  statement.bindNoCopy(index, value.data(), static_cast<int>(value.size()));
}

void bind_text_or_null(SQLite::Statement& statement, int index, const std::string& value) {
  if (value.empty()) {
    statement.bind(index);
  } else {
    bind_text(statement, index, value);
  }
}

void bind_instant(SQLite::Statement& statement, int index, std::optional<domain::Instant> value) {
  if (value) {
    statement.bind(index, instant_text(*value));
  } else {
    statement.bind(index);
  }
}

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "" : ";") + item;
  return text;
}

domain::StoreError store_error(const std::string& path, const SQLite::Exception& error) {
  return domain::StoreError(path + ": " + error.what() + " (" + remedy(error) + ")");
}

}  // namespace lianxun::store
