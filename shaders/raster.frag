#version 330 compatibility
in vec2 v_texel;
uniform sampler2D u_picture;
out vec4 o_colour;

void main() { o_colour = texture(u_picture, v_texel); }
