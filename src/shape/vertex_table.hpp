#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "shape/coverage.hpp"

namespace lianxun::shape {

/// Distinct vertices, numbered from 0 in the order of their first appearance.
class VertexTable {
 public:
  /// `most` is the largest number of distinct vertices to come.
  explicit VertexTable(std::size_t most) : slots_(std::bit_ceil(most + most / 2 + 1), none) {}

  /// Appends the number of each vertex to `ids`. The table is larger than the caches: all slots are fetched first.
  void number(std::span<const Vertex> vertices, std::vector<std::uint32_t>& ids) {
    for (const Vertex v : vertices) __builtin_prefetch(&slots_[slot(v)]);
    for (const Vertex v : vertices) ids.push_back(number(v));
  }

  [[nodiscard]] Vertex operator[](std::uint32_t id) const { return vertices_[id]; }
  [[nodiscard]] std::size_t size() const { return vertices_.size(); }

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

  std::vector<std::uint32_t> slots_;
  std::vector<Vertex> vertices_;
};

}  // namespace lianxun::shape
