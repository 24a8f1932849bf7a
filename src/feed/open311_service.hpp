#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "feed/feed.hpp"
#include "feed/form.hpp"
#include "feed/open311_client.hpp"
#include "feed/open311_error.hpp"
#include "feed/open311_place.hpp"

namespace lianxun::feed {

/// What is sent back.
struct ApiAnswer {
  int status = 200;
  std::string body;  // JSON
  bool reported = false;
};

/// GeoReport v2 without the HTTP around it. Safe to call from several threads at once.
class Open311Service {
 public:
  Open311Service(std::string feed, std::vector<Open311Client> clients, Room room)
      : feed_(std::move(feed)), clients_(std::move(clients)), room_(std::move(room)) {}

  [[nodiscard]] ApiAnswer get(const std::string& path, const Form& query) const;
  /// Returns when the report is durable or refused.
  [[nodiscard]] ApiAnswer post(const std::string& path, const std::string& content_type, std::string_view body) const;

 private:
  [[nodiscard]] ApiAnswer services() const;
  [[nodiscard]] ApiAnswer definition(const std::string& code) const;
  [[nodiscard]] ApiAnswer requests(const Form& query) const;
  [[nodiscard]] ApiAnswer request(const std::string& number, const Form& query) const;
  [[nodiscard]] ApiAnswer report(const Form& form, const Open311Client& client) const;
  [[nodiscard]] const Open311Client* client(const std::string& key) const;

  std::string feed_;
  std::vector<Open311Client> clients_;
  Room room_;
  Placer placer_;
};

[[nodiscard]] ApiAnswer answer(const ApiError& error);

}  // namespace lianxun::feed
