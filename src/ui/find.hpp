#pragma once

#include <string>
#include <vector>

#include "domain/situation.hpp"
#include "ui/find_index.hpp"

namespace lianxun::ui {

/// Something that a typed text may mean.
struct Found {
  enum class Kind { incident, patrol, penalty_case, premises, village, grid };
  Kind kind = Kind::incident;
  std::string key;    // number, id or code
  std::string title;  // in the words of the data
  std::string detail;
  bool located = false;
  shape::Point position;  // working CRS, when `located`
};

/// Incidents by number, address, phone or note; patrols and cases by number; premises by name, address or id; villages
/// and grids by name or code. Every word must occur; letters of either case are the same. Exact numbers and codes come
/// first, then the newest incidents. At most `limit` of each kind; an empty text finds nothing. The index is of the
/// situation.
[[nodiscard]] std::vector<Found> find(const domain::Situation& situation, const FindIndex& index,
                                      const std::string& text, std::size_t limit);

/// Only premises: what an address that is being typed may mean.
[[nodiscard]] std::vector<const domain::Premises*> find_premises(const domain::Situation& situation,
                                                                 const FindIndex& index, const std::string& text,
                                                                 std::size_t limit);

/// The powers of an agency that a typed text may mean, by name or code; for an empty text all. First those that have
/// been exercised most often about the category, then most often at all, then in the order of the room.
[[nodiscard]] std::vector<const domain::Power*> find_powers(const domain::Situation& situation,
                                                            const domain::AgencyId& agency,
                                                            const domain::CategoryId& category, const std::string& text,
                                                            std::size_t limit);

}  // namespace lianxun::ui
