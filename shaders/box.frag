#version 330 compatibility
in vec4 v_box;
flat in vec4 v_fill;
flat in vec4 v_border;
flat in vec2 v_round;
out vec4 o_colour;

void main() {
  vec2 q = abs(v_box.xy) - v_box.zw + v_round.x;
  float d = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - v_round.x;
  float outer = clamp(0.5 - d, 0.0, 1.0);
  float inner = clamp(0.5 - d - v_round.y, 0.0, 1.0);
  float border = (outer - inner) * v_border.a;
  float fill = inner * v_fill.a;
  float alpha = border + fill;
  if (alpha <= 0.0) discard;
  o_colour = vec4((v_border.rgb * border + v_fill.rgb * fill) / alpha, alpha);
}
