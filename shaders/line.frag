#version 330 compatibility
in vec2 v_local;
flat in float v_length;
flat in float v_start;
flat in vec4 v_colour;
uniform float u_scale;
uniform float u_width;
uniform vec2 u_dash;    // pixels on, pixels off; off 0: solid
uniform float u_phase;  // pixels that the dashes have moved
out vec4 o_colour;

void main() {
  float radius = u_width * u_scale * 0.5;
  float beyond = max(max(-v_local.x, v_local.x - v_length), 0.0);
  float d = length(vec2(beyond, v_local.y));
  float cover = clamp(radius + 0.5 - d, 0.0, 1.0);
  if (u_dash.y > 0.0) {
    float on = u_dash.x * u_scale;
    float period = on + u_dash.y * u_scale;
    float at = mod(v_start + clamp(v_local.x, 0.0, v_length) - u_phase * u_scale, period);
    float outside = at < on ? 0.0 : min(at - on, period - at);
    cover *= clamp(radius + 0.5 - length(vec2(outside, v_local.y)), 0.0, 1.0);
  }
  if (cover <= 0.0) discard;
  o_colour = vec4(v_colour.rgb, v_colour.a * cover);
}
