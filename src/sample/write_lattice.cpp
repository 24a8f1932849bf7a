#include "sample/write_lattice.hpp"

#include <array>

#include "geo/vector_writer.hpp"

namespace lianxun::sample {
namespace {

using geo::Field;
using geo::FieldType;
using geo::GeometryKind;
using geo::Value;

const Field synthetic{"synthetic", FieldType::boolean};

Value count(const std::optional<int>& value) { return value ? Value{std::int64_t{*value}} : Value{}; }

}  // namespace

RoomFiles write_lattice(const Lattice& lattice, const Output& output, const std::string& name) {
  const domain::Boundaries& boundaries = lattice.boundaries;
  const Value yes = std::int64_t{1};
  geo::VectorWriter writer(output.path(name).string());
  writer.begin_layer({"villages",
                      GeometryKind::polygon,
                      "EPSG:4549",
                      {{"code"}, {"name"}, {"name_en"}, {"kind"}, {"residents", FieldType::integer}, synthetic}});
  for (std::size_t i = 0; i < boundaries.villages.size(); ++i) {
    const domain::Village& v = boundaries.villages[i];
    const std::array<Value, 6> values{v.code, v.name, v.name_en, v.kind, count(v.residents), yes};
    writer.write(boundaries.village_areas[i], values);
  }
  writer.begin_layer(
      {"grids",
       GeometryKind::polygon,
       "EPSG:4549",
       {{"code"}, {"name"}, {"name_en"}, {"village"}, {"kind"}, {"residents", FieldType::integer}, synthetic}});
  for (std::size_t i = 0; i < boundaries.grids.size(); ++i) {
    const domain::Grid& g = boundaries.grids[i];
    const std::array<Value, 7> values{g.code, g.name, g.name_en, g.village, g.kind, count(g.residents), yes};
    writer.write(boundaries.grid_areas[i], values);
  }
  writer.begin_layer(
      {"roads", GeometryKind::line, "EPSG:4549", {{"name"}, {"kind"}, {"speed_kmh", FieldType::real}, synthetic}});
  for (const domain::Road& road : lattice.roads) {
    const std::array<Value, 4> values{road.name, road.kind, road.speed_kmh, yes};
    writer.write(geo::MultiLine{road.line}, values);
  }
  writer.finish();
  if (output.wrote) output.wrote(output.path(name));
  RoomFiles files;
  files.villages = name + "|layername=villages";
  files.grids = name + "|layername=grids";
  files.roads = name + "|layername=roads";
  files.datum = "EPSG:4549";
  return files;
}

}  // namespace lianxun::sample
