#include "store/codec.hpp"

#include <array>
#include <stdexcept>

#include "store/codec_json.hpp"

namespace lianxun::store {
namespace {

std::array<std::span<const Codec>, 6> groups() {
  return {room_codecs(), bulk_codecs(), incident_codecs(), case_codecs(), patrol_codecs(), plan_codecs()};
}

}  // namespace

std::string dump(const Json& json) {
  try {
    return json.dump();
  } catch (const Json::exception&) {
    throw DecodeError("a text is not UTF-8");
  }
}

Json parse(const std::string& payload) {
  try {
    return Json::parse(payload);
  } catch (const Json::exception& error) {
    throw DecodeError(error.what());
  }
}

const Codec& codec_of(const domain::EventBody& body) {
  for (const auto group : groups()) {
    for (const auto& codec : group) {
      if (codec.holds(body)) return codec;
    }
  }
  throw std::logic_error("an event has no codec");
}

const Codec* find_codec(std::string_view kind) {
  for (const auto group : groups()) {
    for (const auto& codec : group) {
      if (codec.kind == kind) return &codec;
    }
  }
  return nullptr;
}

Written encode(const domain::EventBody& body) {
  const auto& codec = codec_of(body);
  Written written{codec.kind, codec.version, codec.encode(body)};
  if (codec.encode(codec.decode(codec.version, written.content)) != written.content) {
    throw DecodeError("the content does not come back as it is");
  }
  return written;
}

domain::EventBody decode(std::string_view kind, int version, const Encoded& stored) {
  const auto* codec = find_codec(kind);
  if (codec == nullptr) throw DecodeError("this program does not know the kind \"" + std::string(kind) + "\"");
  if (version < 1 || version > codec->version) {
    throw DecodeError("it is of version " + std::to_string(version) + ", this program reads up to version " +
                      std::to_string(codec->version));
  }
  return codec->decode(version, stored);
}

}  // namespace lianxun::store
