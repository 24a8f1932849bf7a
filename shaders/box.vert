#version 330 compatibility
// Rounded boxes, discs and rings in pixels of the viewport, from its centre, y up.
layout(location = 0) in vec2 a_pixel;
layout(location = 1) in vec4 a_box;     // position inside the box, half its size
layout(location = 2) in vec4 a_fill;
layout(location = 3) in vec4 a_border;
layout(location = 4) in vec2 a_round;   // corner radius, border width
uniform vec2 u_half;
out vec4 v_box;
flat out vec4 v_fill;
flat out vec4 v_border;
flat out vec2 v_round;

void main() {
  v_box = a_box;
  v_fill = a_fill;
  v_border = a_border;
  v_round = a_round;
  gl_Position = vec4(a_pixel / u_half, 0.0, 1.0);
}
