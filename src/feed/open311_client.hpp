#pragma once

#include <string>

#include "domain/place.hpp"

namespace lianxun::feed {

/// Who may send reports, and what the positions it sends are measured in.
struct Open311Client {
  std::string key;
  std::string name;
  domain::Datum datum;
};

}  // namespace lianxun::feed
