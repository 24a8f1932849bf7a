#version 330 compatibility
// How near a border is, into alpha (blended by maximum): 1 on the line, 0 at `u_reach`. A maximum has no bright joints.
in vec2 v_local;
flat in float v_length;
uniform float u_scale;
uniform float u_reach;
out vec4 o_colour;

void main() {
  float beyond = max(max(-v_local.x, v_local.x - v_length), 0.0);
  float d = length(vec2(beyond, v_local.y)) / (u_reach * u_scale);
  float near = max(1.0 - d, 0.0);
  o_colour = vec4(0.0, 0.0, 0.0, near * near * near * 0.75 + near * 0.25);
}
