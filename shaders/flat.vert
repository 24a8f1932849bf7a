#version 330 compatibility
#include ground.glsl
layout(location = 0) in vec2 a_place;
layout(location = 1) in vec4 a_colour;
out vec4 v_colour;

void main() {
  v_colour = a_colour;
  gl_Position = ground_position(a_place);
}
