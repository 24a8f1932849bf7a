#version 330 compatibility
#include ground.glsl
layout(location = 0) in vec2 a_place;
layout(location = 1) in vec2 a_texel;
out vec2 v_texel;

void main() {
  v_texel = a_texel;
  gl_Position = ground_position(a_place);
}
