// Shared by every vertex shader that places things on the ground. Included at the top of the file by the program loader.
uniform vec2 u_offset;   // origin of the layer minus the centre of the camera, metres
uniform float u_ppm;     // pixels per metre at the centre
uniform vec3 u_tilt;     // sine, cosine, distance in pixels (scene/projection.hpp)
uniform vec2 u_half;     // half the viewport, pixels
uniform float u_scale;   // 1 on a display of 1080 lines

// (x, y, w): pixels from the centre before the division by w.
vec3 ground(vec2 metres) {
  vec2 p = (metres + u_offset) * u_ppm;
  return vec3(p.x, p.y * u_tilt.y, 1.0 + p.y * u_tilt.x / u_tilt.z);
}

vec4 ground_position(vec2 metres) {
  vec3 p = ground(metres);
  return vec4(p.xy / u_half, 0.0, p.z);
}
