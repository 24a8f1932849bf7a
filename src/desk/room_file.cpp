#include "desk/room_file.hpp"

#include <charconv>
#include <fstream>
#include <sstream>

#include "desk/room_file_room.hpp"
#include "geo/crs.hpp"
#include "geo/import_layer.hpp"
#include "geo/vector_source.hpp"

namespace lianxun::desk {

namespace fs = std::filesystem;

namespace {

domain::Datum read_datum(const JsonNode& node) {
  const auto datum = domain::parse_datum(node.text());
  if (!datum) node.fail("no datum: " + node.text() + " (wgs84, cgcs2000, gcj02, bd09 or a CRS such as EPSG:4549)");
  return *datum;
}

/// A relative path gets the folder in front; what is no path (a connection string, /vsi…) stays.
std::string absolute_source(const std::string& source, const fs::path& folder) {
  const auto name = geo::split_source(source);
  const bool path = name.datasource.find(':') == std::string::npos && name.datasource.rfind('/', 0) != 0;
  return path ? (folder / name.datasource).string() + source.substr(name.datasource.size()) : source;
}

/// The keys that every source takes. `layer` none: a feed, whose fields are those of a live day.
geo::SourceSpec read_source(JsonObject& object, const fs::path& folder, std::optional<geo::ImportLayer> layer) {
  geo::SourceSpec spec;
  spec.source = absolute_source(object.at("source").text_or_fail_empty(), folder);
  if (const auto datum = object.find("datum")) spec.datum = read_datum(*datum);
  spec.x = object.text("x");
  spec.y = object.text("y");
  if (spec.x.empty() != spec.y.empty()) object.node().fail("x and y go together");
  spec.encoding = object.text("encoding");
  if (const auto fields = object.find("fields")) {
    for (const auto& [field, column] : fields->members()) {
      bool known = !layer;
      for (const auto& f : layer ? geo::fields_of(*layer) : std::span<const geo::ImportField>{}) {
        known = known || field == f.name;
      }
      if (!known) column.fail("no such field (there are: " + geo::field_list(*layer) + ")");
      spec.fields.emplace(field, column.text_or_fail_empty());
    }
  }
  return spec;
}

geo::SourceSpec read_layer_source(const JsonNode& node, const fs::path& folder, geo::ImportLayer layer) {
  JsonObject object(node);
  auto spec = read_source(object, folder, layer);
  object.done();
  return spec;
}

RoomSources read_sources(const JsonNode& node, const fs::path& folder) {
  using Layer = geo::ImportLayer;
  RoomSources sources;
  JsonObject object(node);
  const auto one = [&](const char* key, Layer layer) -> std::optional<geo::SourceSpec> {
    const auto member = object.find(key);
    if (!member) return std::nullopt;
    return read_layer_source(*member, folder, layer);
  };
  sources.villages = one("villages", Layer::villages);
  if (const auto grids = object.find("grids")) {
    JsonObject grid_object(*grids);
    sources.grids = read_source(grid_object, folder, Layer::grids);
    if (const auto effective = grid_object.find("effective")) sources.effective = effective->date();
    grid_object.done();
  }
  sources.roads = one("roads", Layer::roads);
  sources.water = one("water", Layer::water);
  sources.premises = one("premises", Layer::premises);
  for (const auto& item : object.items("incidents")) {
    sources.incidents.push_back(read_layer_source(item, folder, Layer::incidents));
  }
  sources.inspections = one("inspections", Layer::inspections);
  sources.cases = one("cases", Layer::cases);
  object.done();
  return sources;
}

void read_open311(JsonObject& object, FeedSpec& feed) {
  feed.type = FeedSpec::Type::open311;
  const auto listen = object.at("listen");
  feed.listen = listen.text();
  const auto colon = feed.listen.rfind(':');
  int port = -1;
  if (colon != std::string::npos) {
    const char* const end = feed.listen.data() + feed.listen.size();
    const auto parsed = std::from_chars(feed.listen.data() + colon + 1, end, port);
    if (parsed.ec != std::errc{} || parsed.ptr != end) port = -1;
  }
  if (colon == 0 || port < 0 || port > 65535)
    listen.fail("no address and port: " + feed.listen + " (such as 127.0.0.1:8311)");
  std::set<std::string> keys;
  for (const auto& item : object.items("clients")) {
    JsonObject client(item);
    FeedSpec::Client one;
    one.key = client.at("key").text_or_fail_empty();
    one.name = client.at("name").text_or_fail_empty();
    if (const auto datum = client.find("datum")) one.datum = read_datum(*datum);
    client.done();
    if (!keys.insert(one.key).second) item.fail("the key of another client");
    feed.clients.push_back(std::move(one));
  }
}

FeedSpec read_feed(const JsonNode& node, const fs::path& folder) {
  JsonObject object(node);
  FeedSpec feed;
  const auto type = object.at("type");
  feed.name = object.at("name").text_or_fail_empty();
  if (type.text() == "open311") {
    read_open311(object, feed);
  } else if (type.text() == "ogr") {
    feed.type = FeedSpec::Type::ogr;
    feed.source = read_source(object, folder, std::nullopt);
    if (const auto every = object.find("every_s")) feed.every = std::chrono::seconds(every->whole(1, 86'400));
    feed.mark = object.text("mark", "fid");
  } else {
    type.fail("no type of feed: " + type.text() + " (open311 or ogr)");
  }
  object.done();
  return feed;
}

std::string read_crs(const JsonNode& node) {
  auto crs = node.text_or_fail_empty();
  bool metric = false;
  try {
    metric = geo::crs_facts(crs).metric;
  } catch (const domain::BadInput& error) {
    node.fail(error.what());
  }
  if (!metric) node.fail(crs + " is not projected in metres");
  return crs;
}

}  // namespace

RoomFile parse_room_file(const std::string& text, const fs::path& path) {
  const std::string name = path.string();
  const fs::path folder = fs::absolute(path).parent_path();
  const auto json = parse_json(text, name);
  JsonObject root(JsonNode(json, {}, name));
  RoomFile file;
  file.path = fs::absolute(path);
  file.crs = read_crs(root.at("crs"));
  file.synthetic = root.text("synthetic");
  file.room = read_room(root, file.crs);
  if (const auto sources = root.find("sources")) file.sources = read_sources(*sources, folder);
  std::set<std::string> names;
  for (const auto& node : root.items("feeds")) {
    file.feeds.push_back(read_feed(node, folder));
    if (!names.insert(file.feeds.back().name).second) node.fail("the name of another feed");
  }
  if (const auto orders = root.find("orders")) file.orders = folder / orders->text_or_fail_empty();
  root.done();
  file.findings = room_findings(file.room);
  return file;
}

RoomFile read_room_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  if (!stream || !text) throw domain::BadInput(path.string(), "cannot be read");
  std::string content = text.str();
  if (content.rfind("\xEF\xBB\xBF", 0) == 0) content.erase(0, 3);
  return parse_room_file(content, path);
}

}  // namespace lianxun::desk
