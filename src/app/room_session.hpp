#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/room_options.hpp"
#include "app/seat.hpp"
#include "desk/desk.hpp"
#include "desk/room_file.hpp"
#include "feed/feed.hpp"
#include "feed/replay.hpp"
#include "ui/view.hpp"

namespace lianxun::app {

class ProgressLine;

/// A folder that is removed with its content.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Where a session starts from.
struct RoomStart {
  std::filesystem::path store;
  std::optional<desk::RoomFile> file;
  bool fresh = false;  // there is no store yet

  /// The store is to be made from the room file; without one it starts empty.
  [[nodiscard]] bool to_be_made() const { return fresh && file.has_value(); }
};

/// The store that was asked for, or the user's own with the sample. Throws BadInput for a room file that cannot be
/// used, BadArgument for a store in a folder that does not exist.
[[nodiscard]] RoomStart room_start(const RoomOptions& options);

/// An open store with its desk and feeds: what stands behind the seats.
class RoomSession {
 public:
  struct Replay {
    std::string day;    // OGR source; empty: none
    std::string datum;  // of the day; empty: the room file's for premises
    double speed = 60;
    std::string store;  // where the copy goes and stays; empty: a scratch folder
  };

  /// Opens the store, an empty one where there is none. A day is replayed in a copy, so that the store is not touched.
  RoomSession(RoomStart start, const RoomOptions& options, const Replay& replay, ProgressLine& progress);
  ~RoomSession();

  [[nodiscard]] desk::Desk& desk() { return *desk_; }
  [[nodiscard]] const std::filesystem::path& store() const { return store_; }
  [[nodiscard]] std::vector<ui::Light> lights() const;
  [[nodiscard]] Seat::WriteOrder order_writer(ui::Language language) const;
  [[nodiscard]] Seat::WriteReview review_writer(ui::Language language) const;

  /// Moves a simulated clock on at once and waits until the replayed day has caught up, three seconds at most.
  void skip(domain::Duration span);

 private:
  [[nodiscard]] std::filesystem::path orders_folder() const;
  void open(ProgressLine& progress);
  void start_replay(const Replay& replay, domain::Zone zone);

  std::filesystem::path store_;
  std::optional<ScratchFolder> scratch_;
  std::optional<desk::RoomFile> file_;
  std::unique_ptr<desk::Desk> desk_;
  std::vector<domain::Instant> replayed_;  // times of the day's rows
  feed::Replay* replay_ = nullptr;
  std::vector<std::unique_ptr<feed::Feed>> feeds_;  // end before the desk
};

}  // namespace lianxun::app
