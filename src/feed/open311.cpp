#include "feed/open311.hpp"

#include <atomic>
#include <charconv>
#include <thread>

#include <httplib.h>

#include "feed/lamp.hpp"
#include "feed/open311_service.hpp"
#include "feed/pause.hpp"

namespace lianxun::feed {
namespace {

constexpr std::size_t most_threads = 4;
constexpr std::size_t longest_path = 512;

struct Address {
  std::string host;
  int port = -1;
};

/// `host:port`; port -1 when the text is no such thing.
Address parse_address(const std::string& text) {
  Address address;
  const auto colon = text.rfind(':');
  if (colon == text.npos || colon == 0) return address;
  const auto* end = text.data() + text.size();
  int port = -1;
  const auto [rest, error] = std::from_chars(text.data() + colon + 1, end, port);
  if (error != std::errc{} || rest != end || port < 0 || port > 65535) return address;
  return {text.substr(0, colon), port};
}

void send(httplib::Response& response, const ApiAnswer& answer) {
  response.status = answer.status;
  response.set_content(answer.body, "application/json; charset=utf-8");
}

Form form_of(const httplib::Params& params) {
  Form form;
  for (const auto& [name, value] : params) form.add(name, value);
  return form;
}

/// What the library itself refuses, in the shape that clients expect.
ApiError refused(int status) {
  switch (status) {
    case 400:
      return {400, "This is no HTTP request that can be understood."};
    case 404:
      return {404, "There is nothing at this path: see services.json and requests.json."};
    case 413:
      return {413, "The body is larger than 64 KiB."};
    case 414:
      return {414, "The address is too long."};
    default:
      return {status, "The request cannot be served."};
  }
}

}  // namespace

struct Open311::Impl {
  Options options;
  Room room;
  Open311Service service;
  Lamp lamp;
  httplib::Server server;
  std::atomic<int> port = 0;
  std::atomic<bool> ended = false;
  std::jthread thread;  // last: stops before the rest goes

  Impl(Options given, Room given_room)
      : options(std::move(given)), room(given_room), service(options.name, options.clients, std::move(given_room)) {
    set_limits();
    set_handlers();
    thread = std::jthread([this](const std::stop_token& stop) {
      run(stop);
      ended = true;
    });
  }

  ~Impl() {
    thread.request_stop();
    // The library forgets a stop that comes before it listens, and does not bear a second one.
    while (!ended && !server.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    if (!ended) server.stop();
  }

  void set_limits() {
    server.new_task_queue = [] { return new httplib::ThreadPool(most_threads); };  // the library deletes it
    server.set_payload_max_length(largest_body);
    server.set_read_timeout(options.patience);
    server.set_write_timeout(options.patience);
    // One request for each connection: a body that is refused unread cannot be taken for the next request.
    server.set_keep_alive_max_count(1);
    server.set_tcp_nodelay(true);
    // The library's own options let two programs share a port, each getting some of the requests.
    server.set_socket_options([](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
  }

  void set_handlers() {
    server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
      lamp.seen(room.now());
      if (request.path.size() > longest_path) {
        send(response, answer(refused(414)));
      } else if (request.method == "GET" || request.method == "HEAD") {
        send(response, service.get(request.path, form_of(request.params)));
      } else if (request.method == "POST") {
        return httplib::Server::HandlerResponse::Unhandled;
      } else {
        send(response, answer(ApiError{405, "Only GET and POST are spoken here."}));
      }
      return httplib::Server::HandlerResponse::Handled;
    });
    server.Post(".*", [this](const httplib::Request& request, httplib::Response& response,
                             const httplib::ContentReader& reader) { post(request, response, reader); });
    server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
      if (response.body.empty()) send(response, answer(refused(response.status)));
    });
    server.set_exception_handler([](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) {
      send(response, answer(ApiError{500, "The request could not be served: tell the room."}));
    });
  }

  void post(const httplib::Request& request, httplib::Response& response, const httplib::ContentReader& reader) {
    const auto type = request.get_header_value("Content-Type");
    std::string body;
    bool whole = true;
    // A body of another type is not read, nor is it looked into.
    if (type.starts_with("application/x-www-form-urlencoded")) {
      whole = reader([&](const char* data, std::size_t size) {
        if (body.size() + size > largest_body) return false;
        body.append(data, size);
        return true;
      });
    }
    if (!whole) {
      send(response, answer(response.status == 413 || body.size() + 4096 > largest_body
                                ? refused(413)
                                : ApiError{400, "The body broke off before its end."}));
      return;
    }
    const auto done = service.post(request.path, type, body);
    if (done.reported) lamp.count(1);
    send(response, done);
  }

  void run(const std::stop_token& stop) {
    const auto address = parse_address(options.listen);
    if (address.port < 0) {
      lamp.red({"\"{}\" is no address to listen at: write it as 127.0.0.1:8311.", {options.listen}});
      return;
    }
    do {
      const int bound = address.port == 0                                 ? server.bind_to_any_port(address.host)
                        : server.bind_to_port(address.host, address.port) ? address.port
                                                                          : 0;
      if (bound <= 0) {
        lamp.amber({"Cannot listen at {}: end the program that does, or choose another port; trying again.",
                    {options.listen}});
        continue;
      }
      lamp.green(room.now());
      port = bound;
      server.listen_after_bind();
      port = 0;
    } while (pause(stop, options.patience));
  }
};

Open311::Open311(Options options, Room room) : impl_(std::make_unique<Impl>(std::move(options), std::move(room))) {}

Open311::~Open311() = default;

std::string Open311::name() const { return impl_->options.name; }

Light Open311::light() const { return impl_->lamp.get(); }

int Open311::port() const { return impl_->port; }

}  // namespace lianxun::feed
