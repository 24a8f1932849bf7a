#version 330 compatibility
#include ground.glsl
layout(location = 0) in vec2 a_place;

void main() { gl_Position = ground_position(a_place); }
