#include "store/compare.hpp"

#include <set>
#include <string>

#include "store/schema.hpp"

namespace lianxun::store {
namespace {

using domain::Message;

/// A row with types and lengths, so that only equal rows give equal texts.
std::string row_text(SQLite::Statement& row) {
  std::string text;
  for (int i = 0; i < row.getColumnCount(); ++i) {
    const auto column = row.getColumn(i);
    const auto bytes = column.getString();
    text += std::to_string(column.getType()) + ":" + std::to_string(bytes.size()) + ":" + bytes + "\n";
  }
  return text;
}

std::string definition_of(SQLite::Database& database, const std::string& table) {
  SQLite::Statement query(database, "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?");
  query.bind(1, table);
  return query.executeStep() ? query.getColumn(0).getString() : std::string();
}

Message row_message(const char* id, const std::string& table, std::int64_t row) {
  return {id, {table, std::to_string(row)}};
}

/// Both tables in the order of their row numbers, side by side.
void compare_rows(SQLite::Database& stored, SQLite::Database& expected, const std::string& table,
                  std::vector<Message>& out) {
  const auto all = "SELECT * FROM " + table + " ORDER BY fid";
  SQLite::Statement have(stored, all);
  SQLite::Statement want(expected, all);
  bool more_have = have.executeStep();
  bool more_want = want.executeStep();
  while (more_have || more_want) {
    const auto have_row = more_have ? have.getColumn(0).getInt64() : INT64_MAX;
    const auto want_row = more_want ? want.getColumn(0).getInt64() : INT64_MAX;
    if (have_row < want_row) {
      out.push_back(row_message("table {}, row {}: the journal does not give it", table, have_row));
    } else if (want_row < have_row) {
      out.push_back(row_message("table {}, row {}: it is missing", table, want_row));
    } else if (row_text(have) != row_text(want)) {
      out.push_back(row_message("table {}, row {}: it differs from what the journal gives", table, have_row));
    }
    if (have_row <= want_row) more_have = have.executeStep();
    if (want_row <= have_row) more_want = want.executeStep();
  }
}

std::set<std::string> row_texts(SQLite::Database& database, const std::string& table) {
  std::set<std::string> texts;
  SQLite::Statement row(database, "SELECT * FROM " + table);
  while (row.executeStep()) texts.insert(row_text(row));
  return texts;
}

void compare_metadata(SQLite::Database& stored, SQLite::Database& expected, const std::string& table,
                      std::vector<Message>& out) {
  const auto have = row_texts(stored, table);
  for (const auto& row : row_texts(expected, table)) {
    if (!have.contains(row)) {
      out.push_back({"table {}: a row is missing or differs from what the journal gives", {table}});
      return;
    }
  }
}

void compare_one(SQLite::Database& stored, SQLite::Database& expected, const std::string& table, bool is_layer,
                 std::vector<Message>& out) {
  if (definition_of(stored, table) != definition_of(expected, table)) {
    out.push_back({"table {}: its columns are not those of a store", {table}});
    return;
  }
  try {
    (is_layer ? compare_rows : compare_metadata)(stored, expected, table, out);
  } catch (const SQLite::Exception& error) {
    out.push_back({"table {}: it cannot be read: {}", {table, error.what()}});
  }
}

}  // namespace

std::vector<Message> differences(SQLite::Database& stored, SQLite::Database& expected) {
  std::vector<Message> out;
  for (const char* table : metadata_tables) compare_one(stored, expected, table, false, out);
  for (const auto& layer : layers) {
    if (layer.geometry != nullptr) compare_one(stored, expected, layer.table, true, out);
  }
  if (definition_of(stored, "journal") != definition_of(expected, "journal")) {
    out.push_back({"table {}: its columns are not those of a store", {"journal"}});
  }
  if (stored.execAndGet("PRAGMA user_version").getInt() != geopackage_version) {
    out.push_back({"the file does not say that it is a GeoPackage 1.3", {}});
  }
  return out;
}

}  // namespace lianxun::store
