#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "domain/event.hpp"
#include "store/bytes.hpp"

namespace lianxun::store {

/// An event's content as the journal keeps it: readable JSON, and for bulk contents bytes beside it.
struct Encoded {
  std::string payload;
  std::optional<std::string> attachment;

  friend bool operator==(const Encoded&, const Encoded&) = default;
};

/// How one kind of event is written and read. Stored bytes never change: whoever changes the content of an event
/// raises `version`, and its `decode` reads every version up to it.
struct Codec {
  std::string_view kind;
  int version = 1;
  bool (*holds)(const domain::EventBody& body);
  Encoded (*encode)(const domain::EventBody& body);
  domain::EventBody (*decode)(int version, const Encoded& stored);
};

/// The table of all kinds. A new event is a line in the file of its group.
[[nodiscard]] const Codec& codec_of(const domain::EventBody& body);
[[nodiscard]] const Codec* find_codec(std::string_view kind);

// codec_room.cpp, codec_bulk.cpp, codec_incident.cpp, codec_case.cpp, codec_patrol.cpp, codec_plan.cpp
[[nodiscard]] std::span<const Codec> room_codecs();
[[nodiscard]] std::span<const Codec> bulk_codecs();
[[nodiscard]] std::span<const Codec> incident_codecs();
[[nodiscard]] std::span<const Codec> case_codecs();
[[nodiscard]] std::span<const Codec> patrol_codecs();
[[nodiscard]] std::span<const Codec> plan_codecs();

struct Written {
  std::string_view kind;
  int version = 1;
  Encoded content;
};

/// Throws DecodeError for a content that could not be read back as it is (text that is not UTF-8, a number that is not
/// finite, a date that does not exist): what the journal takes it can give.
[[nodiscard]] Written encode(const domain::EventBody& body);

/// Throws DecodeError for a kind or version that this program does not know, and for bytes that are not of that kind.
[[nodiscard]] domain::EventBody decode(std::string_view kind, int version, const Encoded& stored);

}  // namespace lianxun::store
