#version 330 compatibility
#include ground.glsl
layout(location = 0) in vec4 a_place;  // metres from the origin of the layer; the areas on the left and right, -1: none
uniform sampler2D u_heights;           // one texel per area, rows of 1024; metres

float height_of(int area) { return area < 0 ? 0.0 : texelFetch(u_heights, ivec2(area & 1023, area >> 10), 0).r; }

void main() {
  float height = max(height_of(int(a_place.z)), height_of(int(a_place.w)));
  gl_Position = height > 0.0 ? raised_position(a_place.xy, height) : vec4(2.0, 2.0, 2.0, 1.0);
  gl_Position.z -= 0.0004 * gl_Position.w;  // before the face that it bounds
}
