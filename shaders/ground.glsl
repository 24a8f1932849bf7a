// Shared by every vertex shader that places things on the ground. Included at the top of the file by the program loader.
uniform vec2 u_offset;   // origin of the layer minus the centre of the camera, metres
uniform float u_ppm;     // pixels per metre at the centre
uniform vec3 u_tilt;     // sine, cosine, distance in pixels (scene/projection.hpp)
uniform vec2 u_half;     // half the viewport, pixels
uniform float u_scale;   // 1 on a display of 1080 lines

// (x, y, w): pixels from the centre before the division by w, of a point `height` metres above the ground.
vec3 raised(vec2 metres, float height) {
  vec2 p = (metres + u_offset) * u_ppm;
  float h = height * u_ppm;
  return vec3(p.x, p.y * u_tilt.y + h * u_tilt.x, 1.0 + (p.y * u_tilt.x - h * u_tilt.y) / u_tilt.z);
}

vec3 ground(vec2 metres) { return raised(metres, 0.0); }

// What hides what, −1 … 1, from w: 1 in the plane through the centre.
float depth(float w) { return clamp((w - 1.0) / 4.0, -1.0, 1.0); }

vec4 raised_position(vec2 metres, float height) {
  vec3 p = raised(metres, height);
  return vec4(p.xy / u_half, depth(p.z) * p.z, p.z);
}

vec4 ground_position(vec2 metres) { return raised_position(metres, 0.0); }
