#version 330 compatibility
in vec2 v_texel;
flat in vec4 v_colour;
uniform sampler2D u_glyphs;
out vec4 o_colour;

void main() {
  float cover = texture(u_glyphs, v_texel).r;
  if (cover <= 0.0) discard;
  o_colour = vec4(v_colour.rgb, v_colour.a * cover);
}
