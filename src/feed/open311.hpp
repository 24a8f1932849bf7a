#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "feed/feed.hpp"
#include "feed/open311_client.hpp"

namespace lianxun::feed {

/// Open311 GeoReport v2 over HTTP: GET services.json, services/{code}.json, requests.json, requests/{id}.json and
/// POST requests.json (https://wiki.open311.org/GeoReport_v2/). A request's id is the incident's number; 201 is sent
/// only when the report is durable. Meant for loopback, behind whatever the office puts in front.
class Open311 : public Feed {
 public:
  struct Options {
    std::string name;                          // of the feed
    std::string listen;                        // "127.0.0.1:8311"; port 0 takes any
    std::vector<Open311Client> clients;        // none: anybody may post, in WGS 84
    std::chrono::milliseconds patience{5000};  // with a client that says nothing, and between tries to listen
  };

  /// Starts to listen; a port that is taken is tried again until it is free, a bad address makes the light red.
  Open311(Options options, Room room);
  ~Open311() override;

  [[nodiscard]] std::string name() const override;
  [[nodiscard]] Light light() const override;
  /// The port in use, 0 while there is none.
  [[nodiscard]] int port() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Largest body of a POST in bytes: a description of 4000 Chinese characters, escaped, and room to spare.
inline constexpr std::size_t largest_body = 64 * 1024;

}  // namespace lianxun::feed
