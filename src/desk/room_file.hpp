#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "domain/message.hpp"
#include "domain/room.hpp"
#include "domain/time.hpp"
#include "geo/source_spec.hpp"

namespace lianxun::desk {

/// A feed as the room file states it (docs/2-room-file.md).
struct FeedSpec {
  struct Client {
    std::string key;
    std::string name;
    domain::Datum datum;

    friend bool operator==(const Client&, const Client&) = default;
  };
  enum class Type { open311, ogr };
  Type type = Type::open311;
  std::string name;
  std::string listen;              // open311: "127.0.0.1:8311"
  std::vector<Client> clients;     // open311
  geo::SourceSpec source;          // ogr; a relative path is made absolute
  std::chrono::seconds every{10};  // ogr
  std::string mark = "fid";        // ogr: the column that only grows

  friend bool operator==(const FeedSpec&, const FeedSpec&) = default;
};

/// What `import --room` loads, in this order.
struct RoomSources {
  std::optional<geo::SourceSpec> villages;
  std::optional<geo::SourceSpec> grids;
  std::optional<domain::Date> effective;  // of the boundaries; none: the day of the import
  std::optional<geo::SourceSpec> roads;
  std::optional<geo::SourceSpec> water;
  std::optional<geo::SourceSpec> premises;
  std::vector<geo::SourceSpec> incidents;
  std::optional<geo::SourceSpec> inspections;
  std::optional<geo::SourceSpec> cases;

  friend bool operator==(const RoomSources&, const RoomSources&) = default;
};

/// A room file, checked. Paths are absolute.
struct RoomFile {
  std::filesystem::path path;
  domain::Room room;      // crew bases in metres of `crs`
  std::string crs;        // the working CRS: projected, metres
  std::string synthetic;  // why the boundaries are not real; empty: they are
  RoomSources sources;
  std::vector<FeedSpec> feeds;
  std::filesystem::path orders;           // folder for patrol orders; empty: beside the store
  std::vector<domain::Message> findings;  // usable, but to be mended: a year without holidays, a crew of one officer
};

/// Reads and checks; paths in it are relative to its folder. Throws BadInput: a syntax error names the line, anything
/// else the JSON pointer.
[[nodiscard]] RoomFile read_room_file(const std::filesystem::path& path);

/// The same from text, for an editor and for tests; `path` is what errors name and paths are relative to.
[[nodiscard]] RoomFile parse_room_file(const std::string& text, const std::filesystem::path& path);

}  // namespace lianxun::desk
