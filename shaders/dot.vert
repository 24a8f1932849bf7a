#version 330 compatibility
#include ground.glsl
layout(location = 0) in vec2 a_place;
layout(location = 1) in vec4 a_colour;
layout(location = 2) in vec2 a_look;  // diameter in pixels at scale 1
uniform float u_shrink;               // the more there are the smaller each
flat out vec4 v_colour;
flat out float v_radius;

void main() {
  v_colour = a_colour;
  v_radius = 0.5 * a_look.x * u_scale * u_shrink;
  gl_Position = ground_position(a_place);
}
