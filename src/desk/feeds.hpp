#pragma once

#include <memory>
#include <vector>

#include "desk/desk.hpp"
#include "desk/room_file.hpp"
#include "feed/feed.hpp"

namespace lianxun::desk {

/// The desk as a feed sees it; its commands go by the feed's name. The desk must outlive the feed.
[[nodiscard]] feed::Room room_for(Desk& desk, const std::string& feed);

/// Starts one feed as the room file states it.
[[nodiscard]] std::unique_ptr<feed::Feed> start_feed(const FeedSpec& spec, Desk& desk);

/// Starts all of a room file's feeds, in its order. Destroy them before the desk.
[[nodiscard]] std::vector<std::unique_ptr<feed::Feed>> start_feeds(const RoomFile& file, Desk& desk);

}  // namespace lianxun::desk
