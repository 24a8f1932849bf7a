#pragma once

#include <functional>
#include <optional>
#include <string>

#include "desk/desk.hpp"
#include "desk/room_file.hpp"
#include "domain/situation.hpp"
#include "geo/import_layer.hpp"
#include "geo/import_report.hpp"
#include "geo/source_spec.hpp"

namespace lianxun::desk {

struct ImportOptions {
  /// Gives commands to the desk, all or none, and waits for what became of them. Empty: only check, nothing is changed.
  std::function<Outcome(std::vector<domain::Command>)> submit;
  /// The layer that is being read or "storing", how far it is, and of how much (0: not known). False cancels:
  /// geo::Cancelled is thrown.
  std::function<bool(const std::string& stage, std::size_t done, std::size_t total)> progress;
  /// From when boundaries without a stated date are in force.
  domain::Date today;
  /// Asked with what has been found once a layer of points has been read and before any of it is stored; false leaves
  /// it at that. Empty: go on.
  std::function<bool(const geo::ImportReport&)> proceed = {};
};

/// More different words than this are no categories but free text.
inline constexpr std::size_t most_new_categories = 300;

/// One source into a store.
struct LayerImport {
  geo::ImportLayer layer = geo::ImportLayer::grids;
  geo::SourceSpec source;
  std::optional<domain::Date> effective;  // villages and grids
  /// Incidents: categories that the room does not have are added to it, without limits and with the office itself
  /// responsible. Always so in a room that has none.
  bool new_categories = false;
};

/// Configures the room and loads all that its file names. `situation` is the store before. Throws BadInput, also for a
/// store in another working CRS and for a command that the desk refuses; what was accepted before stays.
[[nodiscard]] geo::ImportReport import_room(const RoomFile& file, const domain::Situation& situation,
                                            const ImportOptions& options);

/// Loads one layer. Villages and grids become a new version of the boundaries, the other kind taken over from the
/// last one; roads and water replace their part of the basemap. A store without a working CRS gets the source's own or
/// a local one, together with the first content. Throws BadInput as above, also for a column of categories that holds
/// more than `most_new_categories` words new to the room.
[[nodiscard]] geo::ImportReport import_layer(const LayerImport& what, const domain::Situation& situation,
                                             const ImportOptions& options);

}  // namespace lianxun::desk
