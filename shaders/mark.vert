#version 330 compatibility
#include ground.glsl
layout(location = 0) in vec2 a_place;
layout(location = 1) in vec4 a_colour;
layout(location = 2) in vec2 a_look;  // diameter in pixels at scale 1; shape + 4 ring + 8 hollow
uniform float u_shrink;               // the closer they stand the smaller each
flat out vec4 v_colour;
flat out int v_look;
flat out float v_radius;              // of the symbol itself, pixels
flat out float v_extent;              // half the sprite, pixels

void main() {
  v_colour = a_colour;
  v_look = int(a_look.y);
  v_radius = 0.5 * a_look.x * u_scale * u_shrink;
  bool ring = (v_look & 4) != 0;
  v_extent = (ring ? v_radius * 2.0 : v_radius * 1.15) + 1.5;
  gl_PointSize = 2.0 * v_extent;
  gl_Position = ground_position(a_place);
}
