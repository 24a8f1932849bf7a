#include "store/rows.hpp"

#include <sqlite3.h>

#include <cstring>

#include "store/sql.hpp"

namespace lianxun::store {
namespace {

void expect(const SQLite::Column& column, int type) {
  if (column.getType() != type)
    throw DecodeError(std::string("the column ") + column.getName() + " is of another type");
}

std::int64_t number(const SQLite::Column& column) {
  expect(column, SQLITE_INTEGER);
  return column.getInt64();
}

std::string text(const SQLite::Column& column) {
  expect(column, SQLITE_TEXT);
  return column.getString();
}

std::string bytes(const SQLite::Column& column) {
  expect(column, SQLITE_BLOB);
  return column.getString();
}

Hash hash(const SQLite::Column& column) {
  expect(column, SQLITE_BLOB);
  Hash value{};
  if (column.getBytes() != static_cast<int>(value.size())) throw DecodeError("a hash does not have 32 bytes");
  std::memcpy(value.data(), column.getBlob(), value.size());
  return value;
}

}  // namespace

Row read_row(SQLite::Statement& statement) {
  Row row;
  row.sequence = static_cast<std::uint64_t>(number(statement.getColumn(0)));
  row.kind = text(statement.getColumn(1));
  const auto version = number(statement.getColumn(2));
  if (!std::in_range<int>(version)) throw DecodeError("the version is out of range");
  row.version = static_cast<int>(version);
  row.entity = text(statement.getColumn(3));
  row.revision = number(statement.getColumn(4));
  row.at = text(statement.getColumn(5));
  row.operator_name = text(statement.getColumn(6));
  row.seat = text(statement.getColumn(7));
  row.content.payload = text(statement.getColumn(8));
  if (!statement.getColumn(9).isNull()) row.content.attachment = bytes(statement.getColumn(9));
  row.previous = hash(statement.getColumn(10));
  row.hash = hash(statement.getColumn(11));
  return row;
}

void insert_row(SQLite::Statement& statement, const Row& row) {
  statement.reset();
  statement.bind(1, static_cast<std::int64_t>(row.sequence));
  bind_text(statement, 2, row.kind);
  statement.bind(3, row.version);
  bind_text(statement, 4, row.entity);
  statement.bind(5, row.revision);
  bind_text(statement, 6, row.at);
  bind_text(statement, 7, row.operator_name);
  bind_text(statement, 8, row.seat);
  bind_text(statement, 9, row.content.payload);
  if (const auto& attachment = row.content.attachment) {
    bind_blob(statement, 10, *attachment);
  } else {
    statement.bind(10);
  }
  statement.bindNoCopy(11, row.previous.data(), static_cast<int>(row.previous.size()));
  statement.bindNoCopy(12, row.hash.data(), static_cast<int>(row.hash.size()));
  statement.exec();
}

std::optional<Link> read_link(SQLite::Database& database, std::uint64_t sequence) {
  SQLite::Statement row(database, "SELECT sequence, hash FROM journal WHERE sequence = ?");
  row.bind(1, static_cast<std::int64_t>(sequence));
  if (!row.executeStep()) return std::nullopt;
  return Link{static_cast<std::uint64_t>(number(row.getColumn(0))), hash(row.getColumn(1))};
}

Link read_last(SQLite::Database& database) {
  SQLite::Statement last(database, "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1");
  if (!last.executeStep()) return {};
  return {static_cast<std::uint64_t>(number(last.getColumn(0))), hash(last.getColumn(1))};
}

}  // namespace lianxun::store
