#pragma once

#include <optional>
#include <string>

#include "domain/situation.hpp"
#include "store/chain.hpp"

namespace lianxun::store {

/// The situation after some event of a journal, kept in a file beside the store ("<store>.checkpoint") so that a long
/// journal need not be read from its first event. It follows from the journal and may be deleted at any time. A file
/// that is damaged, of another store, or written by another build of this program (whose `apply` may differ) is
/// ignored; `verify` compares one that counts with what the journal gives.
struct Checkpoint {
  Link at;  // the event it comes after
  domain::Situation situation;
};

/// Events read beyond the last checkpoint from which a writer leaves a new one: about a tenth of a second of reading.
inline constexpr std::uint64_t events_per_checkpoint = 20'000;

[[nodiscard]] std::string checkpoint_path(const std::string& store);

/// Nothing when there is none that counts. Whether it is of this journal, its position has to tell.
[[nodiscard]] std::optional<Checkpoint> read_checkpoint(const std::string& store);

/// The content for the situation; equal situations give equal bytes.
[[nodiscard]] std::string checkpoint_bytes(const Link& at, const domain::Situation& situation);

/// Replaces the file. What goes wrong (a full disk) leaves no file and is nobody's trouble: the next start is slow.
void write_checkpoint(const std::string& store, const Link& at, const domain::Situation& situation);

}  // namespace lianxun::store
