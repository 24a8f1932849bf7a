#pragma once

#include <optional>
#include <string>

#include "domain/message.hpp"

namespace lianxun::store {

/// Damage of the write-ahead log beside a store, which holds the newest events until they are moved into the file.
/// SQLite takes the log as ended at the first frame whose checksum is wrong, as it must after a crash in the middle of
/// a write; then nothing follows. A later frame that belongs to the log and completes a transaction shows that durable
/// events were cut off. The caller holds a read transaction, so that the log is not started anew meanwhile.
/// Format: https://www.sqlite.org/fileformat2.html#walformat
[[nodiscard]] std::optional<domain::Message> log_fault(const std::string& store);

}  // namespace lianxun::store
