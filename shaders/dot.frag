#version 330 compatibility
// The symbol of a crowd: round, no halo, no ring.
flat in vec4 v_colour;
flat in float v_radius;
flat in float v_extent;
out vec4 o_colour;

void main() {
  float d = length((gl_PointCoord * 2.0 - 1.0) * v_extent) - v_radius;
  o_colour = vec4(v_colour.rgb, v_colour.a * clamp(0.5 - d, 0.0, 1.0));
}
