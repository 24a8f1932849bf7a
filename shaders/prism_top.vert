#version 330 compatibility
#include ground.glsl
layout(location = 0) in vec3 a_place;  // metres from the origin of the layer; z: area index
uniform sampler2D u_palette;           // one texel per area, rows of 1024
uniform sampler2D u_heights;           // the same; metres
flat out vec4 v_colour;

void main() {
  int area = int(a_place.z);
  ivec2 texel = ivec2(area & 1023, area >> 10);
  float height = texelFetch(u_heights, texel, 0).r;
  v_colour = texelFetch(u_palette, texel, 0);
  // what has no height stays ground, with its roads
  gl_Position = height > 0.0 ? raised_position(a_place.xy, height) : vec4(2.0, 2.0, 2.0, 1.0);
}
