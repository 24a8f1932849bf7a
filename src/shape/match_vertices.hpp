#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "shape/coverage.hpp"
#include "shape/large_pages.hpp"

namespace lianxun::shape {

/// The first step of `match`: which vertices become one.
class Uniter {
 public:
  /// Appends the places of united vertices to `places`; both must outlive this. `tolerance` and `spacing`, about how
  /// far vertices are apart, in millimetres.
  Uniter(std::span<const Vertex> vertices, double tolerance, std::int64_t spacing, LargeVector<Vertex>& places);

  /// Beside the vertices: the number of its place.
  [[nodiscard]] const LargeVector<std::uint32_t>& numbers() const { return numbers_; }

  /// These vertices stay where they are, and win over all that are not fixed; vertices in one place are fixed together.
  /// Gives all vertices that may have another number now.
  [[nodiscard]] std::vector<std::uint32_t> fix(std::span<const std::uint32_t> vertices);

 private:
  /// A place of one or several vertices.
  struct Site {
    Vertex at;
    std::uint32_t first;  // of its members
    std::uint32_t count;
    bool fixed = false;
    std::uint32_t number = none;  // once it has won
  };
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  [[nodiscard]] bool is_near(Vertex a, Vertex b) const;
  std::uint32_t root(std::uint32_t i);
  void chain(std::int64_t spacing);
  std::uint32_t place(Vertex at);
  void settle(std::uint32_t first);
  void find_sites(std::uint32_t first);
  template <class ForEachNear>
  void choose(const ForEachNear& for_each_near);

  std::span<const Vertex> vertices_;
  double squared_;
  std::int64_t reach_;
  LargeVector<Vertex>& places_;
  LargeVector<std::uint32_t> numbers_;
  LargeVector<std::uint8_t> fixed_;    // empty: none
  LargeVector<std::uint32_t> parent_;  // of a chain of vertices each near another: its first, perhaps over others
  LargeVector<std::uint32_t> next_;    // in the chain
  std::vector<std::uint32_t> members_;
  std::vector<Site> sites_;
};

}  // namespace lianxun::shape
