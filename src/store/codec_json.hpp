#pragma once

#include "store/codec.hpp"
#include "store/json_io.hpp"

namespace lianxun::store {

/// Throws DecodeError for text that is not UTF-8.
[[nodiscard]] std::string dump(const Json& json);
[[nodiscard]] Json parse(const std::string& payload);

/// The codec of an event whose content is JSON by its field list alone.
template <class Body>
[[nodiscard]] constexpr Codec json_codec(std::string_view kind) {
  return {kind, 1, [](const domain::EventBody& body) { return std::holds_alternative<Body>(body); },
          [](const domain::EventBody& body) {
            return Encoded{dump(json_of(std::get<Body>(body))), {}};
          },
          [](int, const Encoded& stored) {
            Body body{};
            read_json(parse(stored.payload), body);
            return domain::EventBody(std::move(body));
          }};
}

}  // namespace lianxun::store
