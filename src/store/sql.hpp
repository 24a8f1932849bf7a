#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <vector>

#include "domain/error.hpp"
#include "domain/time.hpp"

namespace lianxun::store {

// The few things that SQLiteCpp leaves to its user.

/// Text and bytes with their length: a zero byte inside does not end them. The argument must outlive the step.
/// Throws SQLite::Exception for one beyond SQLite's limit of 1 GB.
void bind_text(SQLite::Statement& statement, int index, const std::string& value);
void bind_blob(SQLite::Statement& statement, int index, const std::string& value);

void bind_text_or_null(SQLite::Statement& statement, int index, const std::string& value);  // null for an empty one
void bind_instant(SQLite::Statement& statement, int index, std::optional<domain::Instant> value);

/// The items with `;` between them, for a column that people read.
[[nodiscard]] std::string joined(const std::vector<std::string>& items);

/// What SQLite reports in our words: the file, the cause and what to do about it.
[[nodiscard]] domain::StoreError store_error(const std::string& path, const SQLite::Exception& error);

}  // namespace lianxun::store
