#version 330 compatibility
// Nearness of the shore, linear, into the field that water.frag reads.
in vec2 v_local;
flat in float v_length;
uniform float u_scale;
uniform float u_reach;
out vec4 o_colour;

void main() {
  float beyond = max(max(-v_local.x, v_local.x - v_length), 0.0);
  float d = length(vec2(beyond, v_local.y)) / (u_reach * u_scale);
  o_colour = vec4(max(1.0 - d, 0.0));
}
