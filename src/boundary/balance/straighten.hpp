#pragma once

#include <span>
#include <vector>

#include "boundary/segment.hpp"
#include "shape/point.hpp"

namespace lianxun::boundary {

/// How a vertex inside a line may go. `fixed`: not at all; `on_line`: if it lies within 2 mm of what replaces it;
/// `free`: if the triangle it makes with its neighbours is small enough.
enum class Hold { fixed, on_line, free };

/// A border as it is drawn: its line, who lies on its sides, and what may become of its vertices.
struct Drawn {
  std::vector<shape::Vertex> line;
  int left = -1;  // face, -1: none that counts
  int right = -1;
  std::vector<Hold> holds;  // beside the vertices; of an end `free` when the junction may move
};

/// Draws borders that meet at their ends only with fewer vertices (Visvalingam and Whyatt 1993: the smallest triangle
/// goes first, up to `most` square millimetres), so that they still meet at their ends only and no point changes side:
/// a vertex stays when its triangle holds another vertex or one of `points`, or when the line that replaces it is there
/// already. Ends stay. Points in millimetres, not necessarily whole.
void straighten(std::vector<Drawn>& borders, std::span<const shape::Point> points, double most);

}  // namespace lianxun::boundary
