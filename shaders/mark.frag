#version 330 compatibility
flat in vec4 v_colour;
flat in int v_look;
flat in float v_radius;
flat in float v_extent;
uniform vec4 u_halo;
uniform float u_scale;
out vec4 o_colour;

void main() {
  vec2 p = (gl_PointCoord * 2.0 - 1.0) * v_extent;
  int shape = v_look & 3;
  float d;  // pixels outside the symbol
  if (shape == 1) d = (abs(p.x) + abs(p.y)) * 0.70711 - v_radius * 0.8;
  else if (shape == 2) d = max(abs(p.x), abs(p.y)) - v_radius * 0.85;
  else d = length(p) - v_radius;
  float inside = clamp(0.5 - d, 0.0, 1.0);
  float thick = max(1.6 * u_scale, v_radius * 0.28);
  if ((v_look & 8) != 0) inside *= clamp(d + thick + 0.5, 0.0, 1.0);
  float halo = clamp(1.0 - d, 0.0, 1.0) * u_halo.a * 0.8;
  float ring = 0.0;
  if ((v_look & 4) != 0) {
    float r = length(p);
    ring = clamp(1.1 * u_scale + 0.5 - abs(r - v_radius * 1.75), 0.0, 1.0);
    halo = max(halo, 0.22 * clamp(v_radius * 1.75 + 0.5 - r, 0.0, 1.0));
  }
  float body = max(inside, ring);
  float alpha = max(body, halo);
  if (alpha <= 0.0) discard;
  o_colour = vec4(mix(u_halo.rgb, v_colour.rgb, body / alpha), alpha * v_colour.a);
}
