#version 330 compatibility
in vec2 v_texel;
uniform sampler2D u_picture;
out vec4 o_colour;

void main() { o_colour = vec4(texture(u_picture, v_texel).rgb, 1.0); }
