#include "raw_http.hpp"

#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lianxun::feed {

std::string raw(int port, const std::string& bytes) {
  const int connection = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string answer;
  if (::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
    (void)!::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    // A client that closes its half is taken for gone; only one that says nothing does so here.
    if (bytes.empty()) ::shutdown(connection, SHUT_WR);
    std::array<char, 4096> buffer{};
    for (;;) {
      const auto size = ::recv(connection, buffer.data(), buffer.size(), 0);
      if (size <= 0) break;
      answer.append(buffer.data(), static_cast<std::size_t>(size));
    }
  }
  ::close(connection);
  return answer;
}

}  // namespace lianxun::feed
