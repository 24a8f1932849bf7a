#version 330 compatibility
#include ground.glsl
layout(location = 0) in vec4 a_place;   // metres from the origin of the layer; the areas on the left and right, -1: none
layout(location = 1) in vec3 a_facing;  // normal to the right of the line; 1 at the upper edge of the wall
uniform sampler2D u_palette;            // one texel per area, rows of 1024
uniform sampler2D u_heights;            // the same; metres
out vec4 v_colour;

float height_of(int area) { return area < 0 ? 0.0 : texelFetch(u_heights, ivec2(area & 1023, area >> 10), 0).r; }

// The wall between two neighbours: from the top of the lower to that of the higher, which it belongs to.
void main() {
  int left = int(a_place.z);
  int right = int(a_place.w);
  float left_height = height_of(left);
  float right_height = height_of(right);
  bool of_left = left_height > right_height;
  int area = of_left ? left : right;
  vec2 outward = of_left ? a_facing.xy : -a_facing.xy;
  float height = a_facing.z > 0.5 ? max(left_height, right_height) : min(left_height, right_height);
  vec3 colour = area < 0 ? vec3(0.0) : texelFetch(u_palette, ivec2(area & 1023, area >> 10), 0).rgb;
  // light from the west, a little from the south: the walls that face the viewer stay readable
  float light = 0.52 + 0.20 * dot(outward, vec2(-0.8, -0.6));
  v_colour = vec4(colour * light * (a_facing.z > 0.5 ? 1.0 : 0.55), 1.0);
  gl_Position = raised_position(a_place.xy, height);
}
