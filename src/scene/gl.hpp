#pragma once

#include <osg/Array>
#include <osg/Geometry>
#include <osg/Group>
#include <osg/Program>
#include <osg/StateSet>
#include <osg/Uniform>

#include <filesystem>
#include <map>
#include <string>

#include "scene/colour.hpp"

/// The few OpenSceneGraph idioms of the map, in one place.
namespace lianxun::scene {

/// Shader pairs of one folder, each read once. `#include ground.glsl` is replaced by that file.
class Programs {
 public:
  explicit Programs(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// `<vert>.vert` with `<frag>.frag`. Throws std::runtime_error naming the file that cannot be read.
  [[nodiscard]] osg::ref_ptr<osg::Program> get(const std::string& vert, const std::string& frag);
  [[nodiscard]] osg::ref_ptr<osg::Program> get(const std::string& name) { return get(name, name); }
  /// After a frame. Throws std::runtime_error with the log of the first program that was used and did not link.
  void check(osg::State& state) const;

 private:
  [[nodiscard]] std::string read(const std::string& file) const;

  std::filesystem::path folder_;
  std::map<std::string, osg::ref_ptr<osg::Program>> made_;
};

enum class Blend {
  none,
  alpha,
  add_by_alpha,   // colour times the alpha that is already in the picture, added
  maximum_alpha,  // alpha only, the larger wins
  maximum,
};
/// Order of drawing within a group: OSG sorts by bin number.
void set_blend(osg::StateSet& state, Blend blend);
void set_program(osg::StateSet& state, const osg::ref_ptr<osg::Program>& program, int order);

/// Vertex buffers, no display list, no vertex array object, no culling by OSG: positions become pixels in shaders only.
[[nodiscard]] osg::ref_ptr<osg::Geometry> make_geometry();
/// Attribute `index` per vertex; bytes are taken as 0 … 1.
void set_attribute(osg::Geometry& geometry, unsigned index, osg::Array* array);

[[nodiscard]] osg::Vec4 vec4(Colour colour);
[[nodiscard]] osg::Vec4ub vec4ub(Colour colour);

/// A uniform of `state`, made at first use.
template <typename T>
void set_uniform(osg::StateSet& state, const std::string& name, const T& value) {
  if (osg::Uniform* old = state.getUniform(name)) {
    old->set(value);
  } else {
    state.addUniform(new osg::Uniform(name.c_str(), value));
  }
}

/// A rectangle over the whole viewport for full.vert.
[[nodiscard]] osg::ref_ptr<osg::Geometry> make_full_screen();

}  // namespace lianxun::scene
