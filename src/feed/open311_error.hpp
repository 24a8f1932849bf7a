#pragma once

#include <string>

namespace lianxun::feed {

/// What GeoReport answers when it cannot do what was asked: the HTTP status and one English sentence for the client's
/// developer.
struct ApiError {
  int status = 400;
  std::string description;
};

}  // namespace lianxun::feed
