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
  /// Gives a command to the desk and waits for what became of it. Empty: only check, nothing is changed.
  std::function<Outcome(domain::Command)> submit;
  /// What is being read, how far it is, and of how much (0: not known). False cancels: geo::Cancelled is thrown.
  std::function<bool(const std::string& stage, std::size_t done, std::size_t total)> progress;
  /// From when boundaries without a stated date are in force.
  domain::Date today;
};

/// One source into a store.
struct LayerImport {
  geo::ImportLayer layer = geo::ImportLayer::grids;
  geo::SourceSpec source;
  std::optional<domain::Date> effective;  // villages and grids
};

/// Configures the room and loads all that its file names. `situation` is the store before. Throws BadInput, also for a
/// store in another working CRS and for a command that the desk refuses; what was accepted before stays.
[[nodiscard]] geo::ImportReport import_room(const RoomFile& file, const domain::Situation& situation,
                                            const ImportOptions& options);

/// Loads one layer. Villages and grids become a new version of the boundaries, the other kind taken over from the
/// last one; roads and water replace their part of the basemap. A store without a working CRS gets the source's own or
/// a local one.
[[nodiscard]] geo::ImportReport import_layer(const LayerImport& what, const domain::Situation& situation,
                                             const ImportOptions& options);

}  // namespace lianxun::desk
