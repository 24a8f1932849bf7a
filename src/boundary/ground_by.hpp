#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "boundary/arrangement.hpp"
#include "boundary/dissolve.hpp"
#include "boundary/face_index.hpp"
#include "boundary/noding.hpp"

namespace lianxun::boundary {

/// Ground by a key that follows from who holds it in two versions: `key_of(before, after)` gets the numbers of the
/// faces on either side, ascending, and gives no key for ground that does not matter. All in millimetres; `lines` are
/// those of all faces that are not the same in both. Throws as `node` does.
template <class Key, class KeyOf>
[[nodiscard]] std::map<Key, shape::MultiPolygon> ground_by(const std::vector<std::vector<shape::Vertex>>& lines,
                                                           std::span<const shape::MultiPolygon> before,
                                                           std::span<const shape::MultiPolygon> after,
                                                           const KeyOf& key_of) {
  std::map<Key, shape::MultiPolygon> out;
  if (lines.empty()) return out;
  const Arrangement arrangement(node(lines));
  const FaceIndex earlier(before);
  const FaceIndex later(after);
  std::map<Key, int> numbers;  // that own cells
  std::vector<int> owner(arrangement.cells().size(), -1);
  for (std::size_t cell = 1; cell < owner.size(); ++cell) {
    const shape::Point inside = arrangement.point_inside(static_cast<int>(cell));
    const std::optional<Key> key = key_of(earlier.holding(inside), later.holding(inside));
    if (key) owner[cell] = numbers.emplace(*key, static_cast<int>(numbers.size())).first->second;
  }
  std::vector<int> all(numbers.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int>(i);
  auto areas = dissolve_all(arrangement, owner, all);
  for (const auto& [key, number] : numbers) out.emplace(key, std::move(areas[static_cast<std::size_t>(number)]));
  return out;
}

}  // namespace lianxun::boundary
