#include <array>

#include "store/codec_json.hpp"
#include "store/fields_place.hpp"
#include "store/fields_room.hpp"
#include "store/vertices.hpp"

namespace lianxun::store {

template <class Io>
void fields(Io& io, Like<domain::WorkingCrsChosen> auto& event) {
  auto& [definition] = event;
  io("definition", definition);
}

template <class Io>
void fields(Io& io, Like<domain::FeedAdvanced> auto& event) {
  auto& [feed, mark] = event;
  io("feed", feed)("mark", mark);
}

namespace {

bool is_room(const domain::EventBody& body) { return std::holds_alternative<domain::RoomConfigured>(body); }

Encoded encode_room(const domain::EventBody& body) {
  return {dump(json_of(*std::get<domain::RoomConfigured>(body).room)), {}};
}

domain::EventBody decode_room(int, const Encoded& stored) {
  auto room = std::make_shared<domain::Room>();
  read_json(parse(stored.payload), *room);
  return domain::RoomConfigured{std::move(room)};
}

/// The attributes are JSON, the areas are bytes beside it: first the villages', then the grids'.
bool is_boundaries(const domain::EventBody& body) { return std::holds_alternative<domain::BoundariesPublished>(body); }

template <class Io>
void attributes(Io& io, Like<domain::Boundaries> auto& value) {
  auto& [effective, note, synthetic, villages, village_areas, grids, grid_areas] = value;
  io("effective", effective)("note", note)("synthetic", synthetic)("villages", villages)("grids", grids);
}

Encoded encode_boundaries(const domain::EventBody& body) {
  const auto& boundaries = *std::get<domain::BoundariesPublished>(body).boundaries;
  Json json;
  JsonWriter io(json);
  attributes(io, boundaries);
  ByteWriter bytes;
  write_areas(bytes, boundaries.village_areas);
  write_areas(bytes, boundaries.grid_areas);
  return {dump(json), bytes.take()};
}

domain::EventBody decode_boundaries(int, const Encoded& stored) {
  auto boundaries = std::make_shared<domain::Boundaries>();
  const auto json = parse(stored.payload);
  JsonReader io(json);
  attributes(io, *boundaries);
  if (!stored.attachment) throw DecodeError("the areas are missing");
  ByteReader bytes(*stored.attachment);
  boundaries->village_areas = read_areas(bytes);
  boundaries->grid_areas = read_areas(bytes);
  if (boundaries->village_areas.size() != boundaries->villages.size() ||
      boundaries->grid_areas.size() != boundaries->grids.size() || bytes.left() != 0) {
    throw DecodeError("the areas are not those of the villages and grids");
  }
  return domain::BoundariesPublished{std::move(boundaries)};
}

}  // namespace

std::span<const Codec> room_codecs() {
  static constexpr std::array table{
      json_codec<domain::WorkingCrsChosen>("WorkingCrsChosen"),
      json_codec<domain::FeedAdvanced>("FeedAdvanced"),
      Codec{"RoomConfigured", 1, is_room, encode_room, decode_room},
      Codec{"BoundariesPublished", 1, is_boundaries, encode_boundaries, decode_boundaries},
  };
  return table;
}

}  // namespace lianxun::store
