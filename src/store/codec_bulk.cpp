#include <array>

#include "store/codec_rows.hpp"
#include "store/fields_incident.hpp"

namespace lianxun::store {
namespace {

template <class Body, auto member>
constexpr Codec rows_codec(std::string_view kind) {
  return {kind, 1, [](const domain::EventBody& body) { return std::holds_alternative<Body>(body); },
          [](const domain::EventBody& body) { return encode_rows(*(std::get<Body>(body).*member)); },
          [](int, const Encoded& stored) {
            using Rows = std::remove_cvref_t<decltype(*(Body{}.*member))>;
            return domain::EventBody(Body{decode_rows<typename Rows::value_type>(stored)});
          }};
}

bool is_basemap(const domain::EventBody& body) { return std::holds_alternative<domain::BasemapImported>(body); }

Encoded encode_basemap(const domain::EventBody& body) {
  const auto& [roads, water, water_names] = *std::get<domain::BasemapImported>(body).basemap;
  ByteWriter bytes;
  BinaryWriter io(bytes);
  io.put(roads);
  io.put(water_names);
  write_areas(bytes, water);
  return {dump(Json{{"roads", roads.size()}, {"water", water.size()}}), bytes.take()};
}

domain::EventBody decode_basemap(int, const Encoded& stored) {
  if (!stored.attachment) throw DecodeError("the roads are missing");
  auto basemap = std::make_shared<domain::Basemap>();
  ByteReader bytes(*stored.attachment);
  BinaryReader io(bytes);
  io.get(basemap->roads);
  io.get(basemap->water_names);
  basemap->water = read_areas(bytes);
  if (parse(stored.payload) != Json{{"roads", basemap->roads.size()}, {"water", basemap->water.size()}} ||
      bytes.left() != 0) {
    throw DecodeError("the roads and waters are not as many as announced");
  }
  return domain::BasemapImported{std::move(basemap)};
}

}  // namespace

std::span<const Codec> bulk_codecs() {
  static constexpr std::array table{
      Codec{"BasemapImported", 1, is_basemap, encode_basemap, decode_basemap},
      rows_codec<domain::PremisesImported, &domain::PremisesImported::premises>("PremisesImported"),
      rows_codec<domain::InspectionsImported, &domain::InspectionsImported::inspections>("InspectionsImported"),
      rows_codec<domain::IncidentsImported, &domain::IncidentsImported::incidents>("IncidentsImported"),
  };
  return table;
}

}  // namespace lianxun::store
