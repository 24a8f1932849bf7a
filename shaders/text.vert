#version 330 compatibility
layout(location = 0) in vec4 a_glyph;   // pixel from the centre of the viewport, y up; texel
layout(location = 1) in vec4 a_colour;
uniform vec2 u_half;
uniform float u_atlas;                  // side of the atlas in texels
out vec2 v_texel;
flat out vec4 v_colour;

void main() {
  v_texel = a_glyph.zw / u_atlas;
  v_colour = a_colour;
  gl_Position = vec4(a_glyph.xy / u_half, 0.0, 1.0);
}
