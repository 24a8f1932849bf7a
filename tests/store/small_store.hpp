#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "domain/event.hpp"
#include "domain/situation.hpp"
#include "store/journal.hpp"

namespace lianxun::store {

/// A folder of its own that goes with the test.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return (root_ / name).string(); }
  [[nodiscard]] const std::filesystem::path& root() const { return root_; }

 private:
  std::filesystem::path root_;
};

[[nodiscard]] domain::Instant moment(int minutes);  // after 2024-01-08 09:00 at +08:00

/// Two villages of two grids each, 100 m squares with a hole in the first; in force from the date.
[[nodiscard]] std::shared_ptr<const domain::Boundaries> squares(domain::Date effective);

[[nodiscard]] domain::Incident complaint(int id);
[[nodiscard]] domain::Patrol round_of(int id, const std::vector<domain::IncidentId>& incidents);

/// Every kind of event at least once, in an order that a room could have seen.
[[nodiscard]] std::vector<domain::EventBody> story();

/// Writes the story event by event, a minute apart, and closes the journal.
void write_story(const std::string& path);

/// One event more, by "Li" at seat "1".
void append_one(Journal& journal, domain::Situation& situation, domain::EventBody body, domain::Instant at);

[[nodiscard]] bool same(const domain::Situation& a, const domain::Situation& b);

}  // namespace lianxun::store
