#version 330 compatibility
in vec4 v_colour;
out vec4 o_colour;

void main() { o_colour = vec4(v_colour.rgb, 0.0); }
