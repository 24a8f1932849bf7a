#include "domain/message.hpp"

namespace lianxun::domain {

std::string render(const Message& message, const Translate& translate) {
  const std::string text = translate ? translate(message.id) : message.id;
  std::string out;
  std::size_t from = 0;
  for (const auto& arg : message.args) {
    const auto at = text.find("{}", from);
    if (at == text.npos) break;
    out.append(text, from, at - from).append(arg);
    from = at + 2;
  }
  return out.append(text, from);
}

}  // namespace lianxun::domain
