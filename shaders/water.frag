#version 330 compatibility
// Water as engravers drew it: lines that follow the shore, wider apart and fainter away from it, over a shallow that
// is lighter than the deep.
uniform sampler2D u_field;  // nearness of the shore, 1 … 0 over u_reach pixels
uniform vec2 u_half;
uniform float u_scale;
uniform float u_reach;
uniform vec4 u_water;
uniform vec4 u_shore;
out vec4 o_colour;

void main() {
  float near = texture(u_field, gl_FragCoord.xy / (2.0 * u_half)).r;
  float d = (1.0 - near) * u_reach;  // pixels at scale 1
  vec3 colour = mix(u_water.rgb, u_shore.rgb, 0.28 * near * near);
  float step_px = 6.0;
  float line = 0.85 * (1.0 - smoothstep(0.0, 1.0, (d - 0.6) * u_scale));
  float at = 5.0;
  for (int i = 0; i < 5; ++i) {
    float width = 0.55 / u_scale + 0.25;
    line = max(line, (1.0 - smoothstep(0.0, 1.0, (abs(d - at) - width * 0.4) * u_scale)) * (0.42 - 0.075 * float(i)));
    step_px += 2.2;
    at += step_px;
  }
  if (near <= 0.0) line = 0.0;
  o_colour = vec4(mix(colour, u_shore.rgb, line), 0.0);
}
