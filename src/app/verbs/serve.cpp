#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/make_store.hpp"
#include "app/verb.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/verbs/until_signal.hpp"
#include "desk/feeds.hpp"
#include "domain/error.hpp"
#include "feed/open311.hpp"

namespace lianxun::app {
namespace {

using Feeds = std::vector<std::unique_ptr<feed::Feed>>;

constexpr long look_every_ms = 200;

struct Arguments {
  std::string store;
  std::string listen;
  std::string room;
  bool quiet = false;
};

/// The feeds to run: the room file's, and an Open311 service at --listen, which takes the place of the file's own.
std::vector<desk::FeedSpec> specs(const Arguments& args, const std::optional<desk::RoomFile>& file) {
  std::vector<desk::FeedSpec> specs;
  if (file) specs = file->feeds;
  if (!args.listen.empty()) {
    auto at = specs.begin();
    while (at != specs.end() && at->type != desk::FeedSpec::Type::open311) ++at;
    if (at == specs.end()) at = specs.insert(specs.end(), desk::FeedSpec{});
    if (at->name.empty()) at->name = "open311";
    at->listen = args.listen;
  }
  if (specs.empty()) {
    throw domain::BadArgument("serve: no feed to run (give --listen 127.0.0.1:8311, or --room with feeds)");
  }
  return specs;
}

const char* word(feed::Light::State state) {
  switch (state) {
    case feed::Light::State::off:
      return "starting";
    case feed::Light::State::green:
      return "ready";
    case feed::Light::State::amber:
      return "trying again";
    case feed::Light::State::red:
      break;
  }
  return "needs attention";
}

/// Says each change of a light once.
class Watch {
 public:
  explicit Watch(const Feeds& feeds) : feeds_(feeds), shown_(feeds.size()) {}

  void look() {
    for (std::size_t i = 0; i < feeds_.size(); ++i) {
      const auto light = feeds_[i]->light();
      if (light.state == shown_[i].state && light.message == shown_[i].message) continue;
      shown_[i] = light;
      const auto cause = light.message.id.empty() ? "" : ": " + domain::render(light.message, {});
      std::fprintf(stderr, "lianxun: %s: %s%s\n", feeds_[i]->name().c_str(), word(light.state), cause.c_str());
    }
  }

 private:
  const Feeds& feeds_;
  std::vector<feed::Light> shown_;
};

/// Waits until the service listens; it is what a script starts next that needs it. The port may have been left to it.
void wait_until_listening(const feed::Feed& feed, UntilSignal& signal) {
  const auto* service = dynamic_cast<const feed::Open311*>(&feed);
  if (service == nullptr) return;
  while (service->port() == 0) {
    const auto light = feed.light();
    const auto cause = feed.name() + ": " + domain::render(light.message, {});
    if (light.state == feed::Light::State::red) throw domain::BadArgument(cause);  // no address
    if (light.state == feed::Light::State::amber) throw std::runtime_error(cause);
    if (signal.wait(10)) return;
  }
  std::printf("%s port %d\n", feed.name().c_str(), service->port());
  std::fflush(stdout);
}

void run(const Arguments& args) {
  UntilSignal signal;
  std::optional<desk::RoomFile> file;
  if (!args.room.empty()) file = desk::read_room_file(args.room);
  const auto what = specs(args, file);
  const bool fresh = !std::filesystem::exists(args.store);
  if (fresh && !file) throw domain::BadArgument(args.store + ": there is no such store (give --room to make one)");
  ProgressLine progress(args.quiet);
  if (fresh) make_store(args.store, *file, "serve", std::ref(progress));
  desk::Desk desk({args.store, {}, [&](auto done, auto total) { return progress("reading", done, total); }});
  Feeds feeds;
  for (const auto& spec : what) feeds.push_back(desk::start_feed(spec, desk));
  for (const auto& feed : feeds) wait_until_listening(*feed, signal);
  Watch watch(feeds);
  do {
    if (!args.quiet) watch.look();
  } while (!signal.wait(look_every_ms));
}

}  // namespace

void add_serve(CLI::App& app, int& code) {
  auto args = std::make_shared<Arguments>();
  app.add_option("--store", args->store, "store to serve; made from --room when missing")
      ->required()
      ->type_name("FILE");
  app.add_option("--listen", args->listen, "address of the Open311 service, such as 127.0.0.1:8311")
      ->type_name("HOST:PORT");
  app.add_option("--room", args->room, "room file, whose feeds are run too")->type_name("FILE");
  app.add_flag("--quiet", args->quiet, "says only what goes wrong");
  app.callback([args, &code] {
    run(*args);
    code = 0;
  });
}

}  // namespace lianxun::app
