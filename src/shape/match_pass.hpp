#pragma once

#include <set>
#include <utility>
#include <vector>

#include "shape/match_faces.hpp"
#include "shape/match_insert.hpp"
#include "shape/match_vertices.hpp"

namespace lianxun::shape {

/// Both steps of `match` once, or only the second: then vertices are one where they are in one place. Where uniting
/// vertices spoils a face, its vertices are fixed and all united anew; where inserting does, the edges get nothing.
/// Lengths in millimetres.
class MatchPass {
 public:
  enum class Steps { both, second };
  MatchPass(const LooseRings& loose, double tolerance, Steps steps);

  [[nodiscard]] const NumberedRings& rings() const { return rings_; }
  [[nodiscard]] Coverage take_coverage() { return std::move(coverage_); }
  [[nodiscard]] std::size_t moved() const { return tied_.moved; }
  [[nodiscard]] std::size_t inserted() const { return inserted_; }
  [[nodiscard]] double farthest() const { return tied_.farthest; }
  [[nodiscard]] const std::vector<int>& left() const { return left_; }  // ascending
  [[nodiscard]] std::vector<std::pair<Vertex, Vertex>> refused() const;

 private:
  void unite();
  std::vector<bool> hold(const std::vector<int>& faces);
  void insert_all();
  void look();
  void look_again(const std::vector<bool>& changed);

  const LooseRings& loose_;
  double tolerance_;
  std::int64_t spacing_;
  NumberedRings rings_;
  Uniter uniter_;
  Tied tied_;
  Coverage coverage_;
  LargeVector<std::uint32_t> numbers_;  // of the coverage's vertices
  Nearness nearness_;
  std::vector<int> left_;
  std::vector<EdgeKey> refused_;
  std::size_t inserted_ = 0;
};

}  // namespace lianxun::shape
