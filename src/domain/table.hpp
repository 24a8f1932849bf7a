#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace lianxun::domain {

/// Entities in ascending order of their `id` member. Ids are given out in sequence, so `insert` appends and
/// `find` is one probe; gaps are allowed and cost a binary search.
template <class Entity>
class Table {
 public:
  using Key = decltype(Entity::id);

  [[nodiscard]] const Entity* find(const Key& id) const {
    const auto at = position(id);
    return at != rows_.end() && at->id == id ? &*at : nullptr;
  }
  [[nodiscard]] Entity* find(const Key& id) {
    return const_cast<Entity*>(std::as_const(*this).find(id));  // the object behind a non-const table is not const
  }

  /// Replaces an entity of the same id. Copies or moves it once.
  template <class From>
  Entity& insert(From&& entity) {
    if (rows_.empty() || rows_.back().id < entity.id) return rows_.emplace_back(std::forward<From>(entity));
    const auto at = rows_.begin() + (position(entity.id) - std::as_const(rows_).begin());
    if (at != rows_.end() && at->id == entity.id) return *at = std::forward<From>(entity);
    return *rows_.insert(at, std::forward<From>(entity));
  }

  /// Room for `count` rows. Grows at least by half, so that many calls in a row still move each row only a few times.
  void reserve(std::size_t count) {
    if (count > rows_.capacity()) rows_.reserve(std::max(count, rows_.capacity() + rows_.capacity() / 2));
  }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] const Entity& back() const { return rows_.back(); }
  [[nodiscard]] auto begin() const { return rows_.begin(); }
  [[nodiscard]] auto end() const { return rows_.end(); }

  friend bool operator==(const Table&, const Table&) = default;

 private:
  [[nodiscard]] auto position(const Key& id) const {
    if constexpr (requires { id.value; }) {
      if (!rows_.empty() && !(id < rows_.front().id)) {
        const auto offset = static_cast<std::size_t>(id.value - rows_.front().id.value);
        if (offset < rows_.size() && rows_[offset].id == id) return rows_.begin() + static_cast<std::ptrdiff_t>(offset);
      }
    }
    return std::lower_bound(rows_.begin(), rows_.end(), id,
                            [](const Entity& entity, const Key& key) { return entity.id < key; });
  }

  std::vector<Entity> rows_;
};

}  // namespace lianxun::domain
