#version 330 compatibility
layout(location = 0) in vec2 a_corner;  // −1 … 1
out vec2 v_texel;

void main() {
  v_texel = a_corner * 0.5 + 0.5;
  gl_Position = vec4(a_corner, 0.0, 1.0);
}
