#pragma once

/// Who lies over whom. Within the ground picture, then within what is drawn over it.
namespace lianxun::scene::order {

enum Ground : int {
  area_fill = 1,
  water,
  raster,
  road_casing,
  road_minor,
  road_middle,
  road_main,
  area_lines,
  glow,
  glow_tint,
  group_lines,
  prisms,
  prism_edges,
  outlines,
};

enum Over : int {
  ground_copy = 1,
  veil,
  stroke_fill,
  stroke,
  background_marks,
  route_casing,
  route,
  live_marks,
  handles,
  boxes,
  label_halo,
  label_text,
};

}  // namespace lianxun::scene::order
