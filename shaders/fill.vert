#version 330 compatibility
#include ground.glsl
layout(location = 0) in vec3 a_place;  // metres from the origin of the layer; z: area index
uniform sampler2D u_palette;           // one texel per area, rows of 1024
flat out vec4 v_colour;

void main() {
  int area = int(a_place.z);
  v_colour = texelFetch(u_palette, ivec2(area & 1023, area >> 10), 0);
  gl_Position = ground_position(a_place.xy);
}
