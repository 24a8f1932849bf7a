#pragma once

#include <string>

namespace lianxun::feed {

/// Sends bytes as they are over one TCP connection to this machine; the answer, until the server closes.
std::string raw(int port, const std::string& bytes);

}  // namespace lianxun::feed
