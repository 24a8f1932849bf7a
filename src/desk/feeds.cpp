#include "desk/feeds.hpp"

#include "feed/ogr_poll.hpp"
#include "feed/open311.hpp"

namespace lianxun::desk {
namespace {

feed::Room::Answer answer_of(const Outcome& outcome) {
  if (const auto* refusal = std::get_if<domain::Refusal>(&outcome)) return *refusal;
  return std::get<Accepted>(outcome).events;
}

std::vector<feed::Open311Client> clients_of(const FeedSpec& spec) {
  std::vector<feed::Open311Client> clients;
  for (const auto& client : spec.clients) clients.push_back({client.key, client.name, client.datum});
  return clients;
}

}  // namespace

feed::Room room_for(Desk& desk, const std::string& feed) {
  feed::Room room;
  room.submit = [&desk, asker = Asker{feed, "feed", {}}](std::vector<domain::Command> commands) {
    auto promise = std::make_shared<std::promise<feed::Room::Answer>>();
    auto future = promise->get_future();
    desk.submit_all(std::move(commands), asker,
                    [promise](const Outcome& outcome) { promise->set_value(answer_of(outcome)); });
    return future;
  };
  room.query = [&desk](const std::function<void(const domain::Situation&)>& question) {
    // Shared: the desk thread may still be inside set_value when this one goes on.
    const auto asked = std::make_shared<std::promise<void>>();
    desk.query([asked, &question](const domain::Situation& situation) {
      try {
        question(situation);
        asked->set_value();
      } catch (...) {
        asked->set_exception(std::current_exception());
      }
    });
    asked->get_future().get();
  };
  room.now = [&desk] { return desk.now(); };
  return room;
}

std::unique_ptr<feed::Feed> start_feed(const FeedSpec& spec, Desk& desk) {
  if (spec.type == FeedSpec::Type::open311) {
    return std::make_unique<feed::Open311>(feed::Open311::Options{spec.name, spec.listen, clients_of(spec)},
                                           room_for(desk, spec.name));
  }
  return std::make_unique<feed::OgrPoll>(feed::OgrPoll::Options{spec.name, spec.source, spec.mark, spec.every, {}},
                                         room_for(desk, spec.name));
}

std::vector<std::unique_ptr<feed::Feed>> start_feeds(const RoomFile& file, Desk& desk) {
  std::vector<std::unique_ptr<feed::Feed>> feeds;
  feeds.reserve(file.feeds.size());
  for (const auto& spec : file.feeds) feeds.push_back(start_feed(spec, desk));
  return feeds;
}

}  // namespace lianxun::desk
