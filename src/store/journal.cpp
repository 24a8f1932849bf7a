#include "store/journal.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <stdexcept>

#include "store/checkpoint.hpp"
#include "store/database.hpp"
#include "store/excerpt.hpp"
#include "store/instant_text.hpp"
#include "store/lock.hpp"
#include "store/present.hpp"
#include "store/rows.hpp"
#include "store/sql.hpp"

namespace lianxun::store {
namespace {

using domain::StoreError;

std::string english(const std::string& id) { return id; }

std::string name_of(const Row& row) { return "event " + std::to_string(row.sequence) + " (" + row.kind + ")"; }

struct FileId {
  dev_t device = 0;
  ino_t number = 0;

  friend bool operator==(const FileId&, const FileId&) = default;
};

std::optional<FileId> id_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return FileId{status.st_dev, status.st_ino};
}

/// One name for one store, whichever way it is reached, so that its lock is one too.
std::string real_path(const std::string& path) {
  std::error_code error;
  const auto real = std::filesystem::weakly_canonical(path, error);
  return error ? path : real.string();
}

void make_folder_of(const std::string& path) {
  std::error_code error;
  const auto folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  if (error) {
    throw StoreError(path + ": its folder cannot be made: " + error.message() + " (choose another place)");
  }
}

domain::Event to_event(Row row) {
  const auto at = parse_instant_text(row.at);
  if (!at) throw DecodeError("its time is not an instant");
  return {row.sequence, *at, std::move(row.operator_name), std::move(row.seat),
          decode(row.kind, row.version, row.content)};
}

}  // namespace

struct Journal::Impl {
  std::string path;
  WriterLock lock;  // declared before the database: released after it is closed
  mutable SQLite::Database database;
  ChainHasher hasher;
  Link last{};                   // of a writer
  std::optional<FileId> file{};  // of a writer: the file that was opened

  /// The row of an event after `link`, its content tested for coming back.
  Row row_of(const Link& link, const domain::Event& event) const {
    auto written = encode(event.body);
    Row row;
    row.sequence = event.sequence;
    row.kind = written.kind;
    row.version = written.version;
    row.entity = domain::entity_of(event.body);
    row.at = instant_text(event.at);
    row.operator_name = event.operator_name;
    row.seat = event.seat;
    row.content = std::move(written.content);
    row.previous = link.hash;
    return row;
  }

  /// Somebody may have deleted or replaced the file under us, or written to it in spite of the lock.
  void check_place() const {
    if (id_of(path) != file) {
      throw StoreError(path + ": the file was moved or deleted while it was open (put it back, or start again)");
    }
    const auto stored = read_last(database);
    if (stored.sequence != last.sequence || stored.hash != last.hash) {
      throw StoreError(path + ": another program has written to the journal (close it and start again)");
    }
  }
};

Journal::Journal(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Journal::~Journal() = default;
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;

Journal Journal::open(const std::string& path, Mode mode) {
  const auto real = real_path(path);
  if (mode == Mode::read) {
    return Journal(std::unique_ptr<Impl>(new Impl{real, {}, open_to_read(real), {}}));
  }
  make_folder_of(real);
  WriterLock lock(real);
  auto impl = std::unique_ptr<Impl>(new Impl{real, std::move(lock), open_to_write(real), {}});
  try {
    impl->last = read_last(impl->database);
  } catch (const SQLite::Exception& error) {
    throw store_error(real, error);
  } catch (const DecodeError& error) {
    throw StoreError(real + ": the last event is damaged: " + error.what() + " (restore a copy)");
  }
  impl->file = id_of(real);
  return Journal(std::move(impl));
}

std::vector<domain::Event> Journal::append(const domain::Situation& before, std::vector<domain::EventBody> bodies,
                                           domain::Instant at, const std::string& operator_name,
                                           const std::string& seat) {
  std::vector<domain::Event> events;
  events.reserve(bodies.size());
  for (auto& body : bodies) events.push_back({0, at, operator_name, seat, std::move(body)});
  return append(before, std::move(events));
}

std::vector<domain::Event> Journal::append(const domain::Situation& before, std::vector<domain::Event> events) {
  auto& impl = *impl_;
  if (!impl.file) throw std::logic_error("the journal is open for reading only");
  if (before.applied != impl.last.sequence) {
    throw std::logic_error("the journal is at event " + std::to_string(impl.last.sequence) + ", the situation at " +
                           std::to_string(before.applied));
  }
  try {
    SQLite::Transaction transaction(impl.database, SQLite::TransactionBehavior::IMMEDIATE);
    impl.check_place();
    auto link = impl.last;
    auto after = excerpt(before, events);
    SQLite::Statement insert(impl.database, std::string("INSERT INTO journal (") + journal_columns +
                                                ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (auto& event : events) {
      event.sequence = link.sequence + 1;
      auto row = impl.row_of(link, event);
      domain::apply(after, event);
      row.revision = revision_after(after, event.body);
      row.hash = impl.hasher(row);
      insert_row(insert, row);
      link = {row.sequence, row.hash};
    }
    show(impl.database, before, after);
    transaction.commit();
    impl.last = link;
    return events;
  } catch (const SQLite::Exception& error) {
    throw store_error(impl.path, error);
  } catch (const DecodeError& error) {
    throw StoreError(impl.path + ": this cannot be stored: " + error.what());
  }
}

void Journal::read_after(std::uint64_t sequence, const std::function<void(domain::Event&&)>& take,
                         const std::function<bool(std::uint64_t done, std::uint64_t total)>& progress) const {
  const auto& impl = *impl_;
  Link link{sequence, {}};
  try {
    SQLite::Transaction one_moment(impl.database);  // the end stays where it is while we read
    const auto end = read_last(impl.database).sequence;
    if (sequence > 0) {
      SQLite::Statement before(impl.database,
                               std::string("SELECT ") + journal_columns + " FROM journal WHERE sequence = ?");
      before.bind(1, static_cast<std::int64_t>(sequence));
      if (!before.executeStep()) {
        throw StoreError(impl.path + ": event " + std::to_string(sequence) + " is not there any more (start again)");
      }
      link.hash = read_row(before).hash;
    }
    SQLite::Statement rows(
        impl.database, std::string("SELECT ") + journal_columns + " FROM journal WHERE sequence > ? ORDER BY sequence");
    rows.bind(1, static_cast<std::int64_t>(sequence));
    while (rows.executeStep()) {
      auto row = read_row(rows);
      if (const auto fault = chain_fault(impl.hasher, link, row)) {
        throw StoreError(impl.path + ": " + domain::render(fault->message, english) +
                         " (restore a copy; `lianxun verify` tells more)");
      }
      link = {row.sequence, row.hash};
      try {
        take(to_event(std::move(row)));
      } catch (const DecodeError& error) {
        throw StoreError(impl.path + ": " + name_of(row) + " cannot be read: " + error.what() +
                         " (update lianxun, or restore a copy)");
      }
      if (progress && !progress(link.sequence - sequence, end - sequence)) return;
    }
  } catch (const DecodeError& error) {
    throw StoreError(impl.path + ": event " + std::to_string(link.sequence + 1) + ": " + error.what() +
                     " (the store was damaged or altered: restore a copy; `lianxun verify` tells more)");
  } catch (const SQLite::Exception& error) {
    throw store_error(impl.path, error);
  }
}

std::uint64_t Journal::last_sequence() const {
  if (impl_->file) return impl_->last.sequence;
  try {
    return read_last(impl_->database).sequence;
  } catch (const SQLite::Exception& error) {
    throw store_error(impl_->path, error);
  } catch (const DecodeError& error) {
    throw StoreError(impl_->path + ": the last event is damaged: " + error.what() + " (restore a copy)");
  }
}

domain::Situation Journal::checkpoint() const {
  const auto& impl = *impl_;
  auto found = read_checkpoint(impl.path);
  if (!found) return {};
  try {
    const auto stored = read_link(impl.database, found->at.sequence);
    if (!stored || stored->hash != found->at.hash) return {};
  } catch (const SQLite::Exception& error) {
    throw store_error(impl.path, error);
  } catch (const DecodeError&) {
    return {};  // the event is damaged: reading from the first one names it
  }
  return std::move(found->situation);
}

void Journal::leave_checkpoint(const domain::Situation& situation) const {
  if (!impl_->file || situation.applied != impl_->last.sequence) {
    throw std::logic_error("only a writer leaves a checkpoint, and only of its last event");
  }
  write_checkpoint(impl_->path, impl_->last, situation);
}

bool Journal::is_writer() const { return impl_->file.has_value(); }

const std::string& Journal::path() const { return impl_->path; }

domain::Situation load(const Journal& journal,
                       const std::function<bool(std::uint64_t done, std::uint64_t total)>& progress) {
  auto situation = journal.checkpoint();
  const auto known = situation.applied;
  bool cancelled = false;
  const auto apply = [&](domain::Event&& event) {
    try {
      domain::apply(situation, event);
    } catch (const std::logic_error& error) {
      throw StoreError(journal.path() + ": event " + std::to_string(event.sequence) +
                       " does not continue the journal: " + error.what() + " (restore a copy)");
    }
  };
  journal.read_after(known, apply, [&](std::uint64_t done, std::uint64_t total) {
    cancelled = progress && !progress(done, total);
    return !cancelled;
  });
  if (cancelled) throw StoreError(journal.path() + ": loading was cancelled");
  if (journal.is_writer() && situation.applied - known > events_per_checkpoint) journal.leave_checkpoint(situation);
  return situation;
}

}  // namespace lianxun::store
