#version 330 compatibility
#include ground.glsl
// Four vertices per segment, all with both ends; the corner follows from the number of the vertex.
layout(location = 0) in vec4 a_ends;
layout(location = 1) in float a_along;  // metres from the beginning of the line to the first end
layout(location = 2) in vec4 a_colour;
layout(location = 3) in float a_height; // metres above the ground; 0 where a line has none
uniform vec4 u_colour;                  // instead of a_colour, when its alpha is not negative
uniform float u_width;                  // pixels at scale 1
uniform float u_reach;                  // pixels beyond the line that the fragment shader wants to see
out vec2 v_local;                       // pixels along from the first end, across
flat out float v_length;
flat out float v_start;                 // pixels along the line at the first end
flat out vec4 v_colour;

void main() {
  vec3 a = raised(a_ends.xy, a_height);
  vec3 b = raised(a_ends.zw, a_height);
  // what lies behind the eye of a tilted camera is cut off before the division
  const float near = 0.05;
  if (a.z < near && b.z < near) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  if (a.z < near) a = mix(a, b, (near - a.z) / (b.z - a.z));
  if (b.z < near) b = mix(b, a, (near - b.z) / (a.z - b.z));
  vec2 from = a.xy / a.z;
  vec2 to = b.xy / b.z;
  float length_px = distance(from, to);
  vec2 along = length_px > 1e-4 ? (to - from) / length_px : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  float reach = u_width * u_scale * 0.5 + u_reach * u_scale + 1.0;
  int corner = gl_VertexID & 3;
  float side = (corner & 1) == 0 ? -reach : reach;
  bool far_end = corner >= 2;
  float l = far_end ? length_px + reach : -reach;
  v_local = vec2(l, side);
  v_length = length_px;
  v_start = a_along * u_ppm;
  v_colour = u_colour.a < 0.0 ? a_colour : u_colour;
  // just before the wall whose edge it may be
  float away = mix(depth(a.z), depth(b.z), far_end ? 1.0 : 0.0) - 0.0008;
  gl_Position = vec4((from + along * l + across * side) / u_half, away, 1.0);
}
