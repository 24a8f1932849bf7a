#include "scene/gl.hpp"

#include <osg/BlendEquation>
#include <osg/BlendFunc>
#include <osg/ColorMask>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace lianxun::scene {

std::string Programs::read(const std::string& file) const {
  const auto path = folder_ / file;
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path.string() + ": shader cannot be read");
  std::string text{std::istreambuf_iterator<char>(in), {}};
  const std::string directive = "#include ground.glsl";
  if (const auto at = text.find(directive); at != std::string::npos)
    text.replace(at, directive.size(), read("ground.glsl"));
  return text;
}

osg::ref_ptr<osg::Program> Programs::get(const std::string& vert, const std::string& frag) {
  auto& program = made_[vert + '+' + frag];
  if (!program) {
    osg::ref_ptr<osg::Program> fresh = new osg::Program;
    fresh->setName(vert + '+' + frag);
    fresh->addShader(new osg::Shader(osg::Shader::VERTEX, read(vert + ".vert")));
    fresh->addShader(new osg::Shader(osg::Shader::FRAGMENT, read(frag + ".frag")));
    program = fresh;
  }
  return program;
}

void Programs::check(osg::State& state) const {
  for (const auto& [name, program] : made_) {
    const auto* built = program->getPCP(state);
    if (!built->needsLink() && !built->isLinked()) {
      std::string log;
      built->getInfoLog(log);
      throw std::runtime_error(folder_.string() + ": " + name + ": " + log);
    }
  }
}

void set_blend(osg::StateSet& state, Blend blend) {
  if (blend == Blend::none) {
    state.setMode(GL_BLEND, osg::StateAttribute::OFF);
    return;
  }
  state.setMode(GL_BLEND, osg::StateAttribute::ON);
  const bool maximum = blend == Blend::maximum || blend == Blend::maximum_alpha;
  state.setAttribute(new osg::BlendEquation(maximum ? osg::BlendEquation::RGBA_MAX : osg::BlendEquation::FUNC_ADD));
  // The alpha of the target is not coverage but the map's own channel for the glow: ordinary drawing leaves it alone.
  if (blend == Blend::add_by_alpha) {
    state.setAttribute(new osg::BlendFunc(GL_DST_ALPHA, GL_ONE, GL_ZERO, GL_ONE));
  } else {
    state.setAttribute(new osg::BlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ZERO, GL_ONE));
  }
  if (blend == Blend::maximum_alpha) state.setAttribute(new osg::ColorMask(false, false, false, true));
}

void set_program(osg::StateSet& state, const osg::ref_ptr<osg::Program>& program, int order) {
  state.setAttribute(program);
  state.setRenderBinDetails(order, "RenderBin");
}

osg::ref_ptr<osg::Geometry> make_geometry() {
  osg::ref_ptr<osg::Geometry> geometry = new osg::Geometry;
  geometry->setUseDisplayList(false);
  geometry->setUseVertexBufferObjects(true);
  geometry->setCullingActive(false);
  // There is no vertex array to take a bound from, and an empty bound would be left out.
  geometry->setInitialBound(osg::BoundingBox(-1, -1, -1, 1, 1, 1));
  geometry->setDataVariance(osg::Object::DYNAMIC);
  return geometry;
}

void set_attribute(osg::Geometry& geometry, unsigned index, osg::Array* array) {
  array->setNormalize(array->getDataType() == GL_UNSIGNED_BYTE);
  geometry.setVertexAttribArray(index, array, osg::Array::BIND_PER_VERTEX);
}

osg::Vec4 vec4(Colour c) {
  return {static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255, static_cast<float>(c.b) / 255,
          static_cast<float>(c.a) / 255};
}

osg::Vec4ub vec4ub(Colour c) { return {c.r, c.g, c.b, c.a}; }

osg::ref_ptr<osg::Geometry> make_full_screen() {
  auto geometry = make_geometry();
  osg::ref_ptr<osg::Vec2Array> corners = new osg::Vec2Array;
  for (const float y : {-1.F, 1.F}) {
    for (const float x : {-1.F, 1.F}) corners->push_back({x, y});
  }
  set_attribute(*geometry, 0, corners);
  geometry->addPrimitiveSet(new osg::DrawArrays(GL_TRIANGLE_STRIP, 0, 4));
  return geometry;
}

}  // namespace lianxun::scene
