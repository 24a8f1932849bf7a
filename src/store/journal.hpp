#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "domain/event.hpp"
#include "domain/situation.hpp"

namespace lianxun::store {

/// The journal of one room: a GeoPackage whose table `journal` is the truth and whose tables villages, grids,
/// incidents and stops show the present to any GIS. Append-only, hash-chained, one writer.
class Journal {
 public:
  enum class Mode { write, read };

  /// Opens, or creates when writing. `write` takes the lock and throws StoreError naming the process that holds it.
  /// Throws StoreError for a file that is no store, is damaged, or is of a newer format.
  static Journal open(const std::string& path, Mode mode);
  ~Journal();
  Journal(Journal&&) noexcept;
  Journal& operator=(Journal&&) noexcept;

  /// One transaction: the events and the rows that show them, durable when this returns. `before` is the situation
  /// that the events continue; it is not changed. Gives the events with their sequence numbers. All or nothing:
  /// throws StoreError (disk full, file gone) with the journal as it was.
  std::vector<domain::Event> append(const domain::Situation& before, std::vector<domain::EventBody> bodies,
                                    domain::Instant at, const std::string& operator_name, const std::string& seat);

  /// The same for events of several askers: each has its time, operator and seat; the sequence numbers are given here.
  std::vector<domain::Event> append(const domain::Situation& before, std::vector<domain::Event> events);

  /// Events after `sequence` in order, to the end as of the call; the chain of hashes is checked on the way.
  /// `progress` gets done and total; false stops. Throws StoreError naming the event that is damaged, altered, or of a
  /// kind or version that this program does not know.
  void read_after(std::uint64_t sequence, const std::function<void(domain::Event&&)>& take,
                  const std::function<bool(std::uint64_t done, std::uint64_t total)>& progress = {}) const;

  [[nodiscard]] std::uint64_t last_sequence() const;

  /// The situation of the checkpoint beside the store; an empty one when there is none of this journal.
  [[nodiscard]] domain::Situation checkpoint() const;
  /// Leaves a checkpoint for the situation after the last event. Only of a writer.
  void leave_checkpoint(const domain::Situation& situation) const;
  [[nodiscard]] bool is_writer() const;
  [[nodiscard]] const std::string& path() const;

 private:
  struct Impl;
  explicit Journal(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The journal applied from the first event to the last, or from its checkpoint (store/checkpoint.hpp). A writer that
/// had to read many events leaves a checkpoint. Throws StoreError, also when `progress` cancels.
[[nodiscard]] domain::Situation load(const Journal& journal,
                                     const std::function<bool(std::uint64_t done, std::uint64_t total)>& progress = {});

}  // namespace lianxun::store
