#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>

#include "store/chain.hpp"

namespace lianxun::store {

/// Columns of `journal` in the order of the table, for SELECT and INSERT.
inline constexpr const char* journal_columns =
    "sequence, kind, version, entity, revision, at, operator, seat, payload, attachment, previous_hash, hash";

/// The current row of a SELECT of `journal_columns`. Throws DecodeError when a column is not of its type.
[[nodiscard]] Row read_row(SQLite::Statement& statement);

void insert_row(SQLite::Statement& statement, const Row& row);

/// The number and hash of one row; nothing when it is not there.
[[nodiscard]] std::optional<Link> read_link(SQLite::Database& database, std::uint64_t sequence);

/// The last row's number and hash; zeros in an empty journal.
[[nodiscard]] Link read_last(SQLite::Database& database);

}  // namespace lianxun::store
