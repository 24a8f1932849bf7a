#version 330 compatibility
// The symbol of a crowd: a dot without halo or ring; square below four pixels, where nobody sees a circle.
flat in vec4 v_colour;
flat in float v_radius;
out vec4 o_colour;

void main() {
  float cover = 1.0;
  if (v_radius > 2.0) cover = clamp(0.5 - (length(gl_PointCoord * 2.0 - 1.0) * (v_radius + 0.5) - v_radius), 0.0, 1.0);
  o_colour = vec4(v_colour.rgb, v_colour.a * cover);
}
