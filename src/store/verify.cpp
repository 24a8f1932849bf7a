#include "store/verify.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "domain/situation.hpp"
#include "store/checkpoint.hpp"
#include "store/compare.hpp"
#include "store/database.hpp"
#include "store/excerpt.hpp"
#include "store/instant_text.hpp"
#include "store/log_check.hpp"
#include "store/present.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"
#include "store/sql.hpp"

namespace lianxun::store {
namespace {

using Progress = std::function<bool(std::uint64_t done, std::uint64_t total)>;

constexpr std::size_t most_findings = 100;  // a report is read by a person

class Check {
 public:
  Check(const std::string& path, const Progress& progress) : progress_(progress), database_(open_to_read(path)) {}

  Verification run() {
    SQLite::Transaction one_moment(database_);
    find_checkpoint();
    const bool finished = guarded([&] { return read_events(); });
    guarded([&] {
      check_pages();
      return true;
    });
    if (finished && result_.passed()) {
      guarded([&] {
        compare_tables();
        return true;
      });
    }
    if (result_.findings.size() > most_findings) {
      const auto more = result_.findings.size() - most_findings;
      result_.findings.resize(most_findings);
      add(0, {"and {} more findings", {std::to_string(more)}});
    }
    return std::move(result_);
  }

 private:
  void find_checkpoint() {
    const auto found = read_checkpoint(database_.getFilename());
    if (!found) return;
    try {
      const auto stored = read_link(database_, found->at.sequence);
      if (stored && stored->hash == found->at.hash) checkpoint_at_ = found->at.sequence;
    } catch (const SQLite::Exception&) {  // reading the events tells
    } catch (const DecodeError&) {
    }
  }

  void add(std::uint64_t sequence, domain::Message message) {
    result_.findings.push_back({sequence, std::move(message)});
  }

  /// The number goes into the first {} of the msgid.
  void add_event(std::uint64_t sequence, std::string id, std::vector<std::string> args = {}) {
    args.insert(args.begin(), std::to_string(sequence));
    add(sequence, {std::move(id), std::move(args)});
  }

  /// Damage of the file shows as an error of SQLite anywhere: it is a finding like any other.
  template <class Step>
  bool guarded(Step step) {
    try {
      return step();
    } catch (const SQLite::Exception& error) {
      add(0, {"the file is damaged: {}", {error.what()}});
      return false;
    }
  }

  /// Whether all events were read, whatever was found about them.
  bool read_events() {
    const auto total = static_cast<std::uint64_t>(database_.execAndGet("SELECT count(*) FROM journal").getInt64());
    SQLite::Statement rows(database_, std::string("SELECT ") + journal_columns + " FROM journal ORDER BY sequence");
    for (;;) {
      try {
        if (!rows.executeStep()) return true;
        check_row(read_row(rows));
      } catch (const SQLite::Exception& error) {
        add_event(last_.sequence + 1, "event {}: it cannot be read: {}", {error.what()});
        return false;
      } catch (const DecodeError& error) {
        add_event(last_.sequence + 1, "event {}: it was altered: {}", {error.what()});
        last_ = {last_.sequence + 1, {}};
        broken_ = true;
      }
      ++result_.events;
      if (progress_ && !progress_(result_.events, total)) return false;
    }
  }

  /// A fault is named once: the next row is held against what this one should have been.
  void check_row(const Row& row) {
    if (std::exchange(broken_, false)) last_.hash = row.previous;
    if (const auto fault = chain_fault(hasher_, last_, row)) {
      add(fault->sequence, fault->message);
      go_on_after(*fault, row);
    } else {
      last_ = {row.sequence, row.hash};
      if (result_.passed()) apply(row);
    }
  }

  void go_on_after(const ChainFault& fault, const Row& row) {
    if (fault.kind != ChainFault::Kind::missing) {
      last_ = {last_.sequence + 1, row.hash};
      broken_ = fault.kind != ChainFault::Kind::rewritten;
    } else if (row.sequence > last_.sequence) {
      last_ = {row.sequence - 1, row.previous};
      check_row(row);
    }
  }

  void apply(const Row& row) {
    try {
      const auto at = parse_instant_text(row.at);
      if (!at) throw DecodeError("its time is not an instant");
      domain::Event event{row.sequence, *at, row.operator_name, row.seat, decode(row.kind, row.version, row.content)};
      domain::apply(situation_, event);
      if (row.sequence == checkpoint_at_) check_checkpoint({row.sequence, row.hash});
      if (row.entity != domain::entity_of(event.body) || row.revision != revision_after(situation_, event.body)) {
        add_event(row.sequence, "event {}: its entity or revision is not that of its content");
      }
    } catch (const DecodeError& error) {
      add_event(row.sequence, "event {}: {} cannot be read: {}", {row.kind, error.what()});
    } catch (const std::logic_error& error) {
      add_event(row.sequence, "event {}: it does not continue the journal: {}", {error.what()});
    }
  }

  /// One that would be taken for the truth at the next start.
  void check_checkpoint(const Link& at) {
    std::ifstream file(checkpoint_path(database_.getFilename()), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes == checkpoint_bytes(at, situation_)) return;
    add(0, {"the checkpoint beside the store is not what the journal gives: delete the file {}",
            {checkpoint_path(database_.getFilename())}});
  }

  void check_pages() {
    SQLite::Statement lines(database_, "PRAGMA integrity_check");
    while (lines.executeStep()) {
      const auto line = lines.getColumn(0).getString();
      if (line != "ok") add(0, {"the file is damaged: {}", {line}});
    }
    if (auto fault = log_fault(database_.getFilename())) add(0, std::move(fault->message));
  }

  void compare_tables() {
    SQLite::Database expected(":memory:", SQLite::OPEN_READWRITE);
    create_schema(expected);
    SQLite::Transaction transaction(expected);
    show(expected, {}, situation_);
    transaction.commit();
    for (auto& message : differences(database_, expected)) add(0, std::move(message));
  }

  const Progress& progress_;
  SQLite::Database database_;
  ChainHasher hasher_;
  Verification result_;
  Link last_{};
  bool broken_ = false;  // the row before was not what it should have been
  domain::Situation situation_;
  std::uint64_t checkpoint_at_ = 0;  // the event of a checkpoint of this journal; 0: none
};

}  // namespace

Verification verify(const std::string& path, const Progress& progress) {
  try {
    return Check(path, progress).run();
  } catch (const SQLite::Exception& error) {
    throw store_error(path, error);
  }
}

}  // namespace lianxun::store
