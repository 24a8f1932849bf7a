#pragma once

#include <optional>
#include <string>

#include "domain/message.hpp"

namespace lianxun::store {

/// Damage of the write-ahead log beside a store, which holds the newest events until they are moved into the file.
struct LogFault {
  domain::Message message;
  /// Whether durable events are lost for sure. Otherwise it may also be what a power cut leaves of a transaction that
  /// nobody was told of.
  bool certain = false;
};

/// SQLite takes the log as ended at the first frame whose checksum is wrong, as it must after a crash in the middle of
/// a write; then nothing follows but the rest of the one transaction that was being written. Frames beyond that belong
/// to the log and complete two transactions show that durable events were cut off, as does a header that is wrong and
/// not blank: it is on the disk before the first frame. The caller holds a read transaction or the writer's lock, so
/// that the log is not started anew meanwhile. Format: https://www.sqlite.org/fileformat2.html#walformat
[[nodiscard]] std::optional<LogFault> log_fault(const std::string& store);

}  // namespace lianxun::store
