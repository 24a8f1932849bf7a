#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "shape/coverage.hpp"
#include "shape/large_pages.hpp"

namespace lianxun::shape {

/// Distinct vertices, numbered from 0 in the order of their first appearance.
class VertexTable {
 public:
  /// `most` is the largest number of distinct vertices to come. Slots are for half of them, since most borders have
  /// two sides; the table grows when they do not.
  explicit VertexTable(std::size_t most) : slots_(std::bit_ceil(most / 4 * 3 + 16), none) { vertices_.reserve(most); }

  /// Appends the number of each vertex of a line. Where the other side of a border has been numbered, the next vertex
  /// has the number before or after that of the last: two looks at memory that is near, and none at the slots.
  template <class Numbers>
  void number(std::span<const Vertex> line, Numbers& numbers) {
    while (vertices_.size() + line.size() > slots_.size() / 4 * 3) grow();
    for (const Vertex v : line) __builtin_prefetch(&slots_[slot(v)]);
    std::uint32_t last = 0;
    for (const Vertex v : line) {
      if (last > 0 && vertices_[last - 1] == v)
        --last;
      else if (last + 1 < vertices_.size() && vertices_[last + 1] == v)
        ++last;
      else
        last = number(v);
      numbers.push_back(last);
    }
  }

  [[nodiscard]] std::size_t size() const { return vertices_.size(); }
  /// The vertices by their numbers; the table is of no use then.
  [[nodiscard]] LargeVector<Vertex> take() { return std::move(vertices_); }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  [[nodiscard]] std::size_t slot(Vertex v) const {
    std::uint64_t hash = static_cast<std::uint64_t>(v.x) * 0x9e3779b97f4a7c15U;
    hash = (std::rotl(hash, 32) ^ static_cast<std::uint64_t>(v.y)) * 0xbf58476d1ce4e5b9U;
    return static_cast<std::size_t>(hash ^ (hash >> 32)) & (slots_.size() - 1);
  }

  std::uint32_t number(Vertex v) {
    std::size_t at = slot(v);
    for (; slots_[at] != none; at = (at + 1) & (slots_.size() - 1))
      if (vertices_[slots_[at]] == v) return slots_[at];
    slots_[at] = static_cast<std::uint32_t>(vertices_.size());
    vertices_.push_back(v);
    return slots_[at];
  }

  void grow() {
    slots_.assign(slots_.size() * 2, none);
    for (std::uint32_t i = 0; i < vertices_.size(); ++i) {
      std::size_t at = slot(vertices_[i]);
      while (slots_[at] != none) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = i;
    }
  }

  LargeVector<std::uint32_t> slots_;
  LargeVector<Vertex> vertices_;
};

}  // namespace lianxun::shape
