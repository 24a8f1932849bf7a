#include "scene/stage.hpp"

#include <osg/Camera>
#include <osg/GLExtensions>
#include <osg/GLObjects>
#include <osg/Scissor>

#include <stdexcept>

#include "scene/draw_order.hpp"
#include "scene/projection.hpp"

namespace lianxun::scene {
namespace {

osg::ref_ptr<osg::Texture2D> make_target(int width, int height, GLint internal, GLenum format, GLenum type,
                                         osg::Texture::FilterMode filter) {
  osg::ref_ptr<osg::Texture2D> texture = new osg::Texture2D;
  texture->setTextureSize(width, height);
  texture->setInternalFormat(internal);
  texture->setSourceFormat(format);
  texture->setSourceType(type);
  texture->setFilter(osg::Texture::MIN_FILTER, filter);
  texture->setFilter(osg::Texture::MAG_FILTER, filter);
  texture->setWrap(osg::Texture::WRAP_S, osg::Texture::CLAMP_TO_EDGE);
  texture->setWrap(osg::Texture::WRAP_T, osg::Texture::CLAMP_TO_EDGE);
  texture->setResizeNonPowerOfTwoHint(false);
  return texture;
}

osg::ref_ptr<osg::Camera> make_target_camera(osg::Texture2D* target, int order, const osg::Vec4& clear,
                                             bool with_depth) {
  osg::ref_ptr<osg::Camera> camera = new osg::Camera;
  camera->setReferenceFrame(osg::Transform::ABSOLUTE_RF);
  camera->setRenderOrder(osg::Camera::PRE_RENDER, order);
  camera->setRenderTargetImplementation(osg::Camera::FRAME_BUFFER_OBJECT);
  camera->setImplicitBufferAttachmentMask(0, 0);
  camera->attach(osg::Camera::COLOR_BUFFER, target);
  camera->setViewport(0, 0, target->getTextureWidth(), target->getTextureHeight());
  camera->setClearMask(GL_COLOR_BUFFER_BIT);
  if (with_depth) {
    camera->attach(osg::Camera::DEPTH_BUFFER, GL_DEPTH_COMPONENT24);
    camera->setClearMask(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
  }
  camera->setClearColor(clear);
  camera->setComputeNearFarMode(osg::CullSettings::DO_NOT_COMPUTE_NEAR_FAR);
  camera->setCullingMode(osg::CullSettings::NO_CULLING);
  return camera;
}

}  // namespace

Stage::Stage(Programs& programs, const MapStyle& style)
    : style_(style),
      programs_(programs),
      root_(new osg::Group),
      shore_(new osg::Group),
      ground_(new osg::Group),
      over_(new osg::Group),
      copy_(make_full_screen()) {
  osg::StateSet& state = *root_->getOrCreateStateSet();
  state.setMode(GL_DEPTH_TEST, osg::StateAttribute::OFF);
  state.setMode(GL_CULL_FACE, osg::StateAttribute::OFF);
  state.setMode(GL_LIGHTING, osg::StateAttribute::OFF);
  osg::StateSet& copy = *copy_->getOrCreateStateSet();
  set_program(copy, programs.get("full"), order::ground_copy);
  set_blend(copy, Blend::none);
  set_uniform(copy, "u_picture", 0);
  over_->addChild(copy_);
  root_->addChild(over_);
}

Stage::~Stage() {
  if (!window_) return;
  disable_attributes();
  root_->releaseGLObjects(window_->getState());
  osg::flushAllDeletedGLObjects(window_->getState()->getContextID());
}

void Stage::open() {
  viewer_ = new osgViewer::Viewer;
  viewer_->setThreadingModel(osgViewer::ViewerBase::SingleThreaded);
  viewer_->setLightingMode(osg::View::NO_LIGHT);
  viewer_->setReleaseContextAtEndOfFrameHint(false);
  window_ = viewer_->setUpViewerAsEmbeddedInWindow(0, 0, frame_.width, frame_.height);
  osg::Camera& camera = *viewer_->getCamera();
  camera.setClearMask(0);
  camera.setComputeNearFarMode(osg::CullSettings::DO_NOT_COMPUTE_NEAR_FAR);
  camera.setCullingMode(osg::CullSettings::NO_CULLING);
  camera.setViewMatrix(osg::Matrix::identity());
  camera.setProjectionMatrix(osg::Matrix::identity());
  viewer_->setSceneData(root_);
  viewer_->realize();
}

bool Stage::fit(const View& view, const Window& window) {
  const Viewport& v = view.viewport;
  if (!viewer_) open();
  if (window.width != frame_.width || window.height != frame_.height)
    window_->resized(0, 0, window.width, window.height);
  viewer_->getCamera()->setViewport(v.x, window.height - v.y - v.height, v.width, v.height);
  const bool fits =
      ground_camera_ && v.width == size_.width && v.height == size_.height && window.with_depth == frame_.with_depth;
  frame_ = window;
  size_ = v;
  if (fits) return false;
  for (auto& camera : {shore_camera_, ground_camera_}) {
    if (camera) root_->removeChild(camera);
  }
  picture_ = make_target(v.width, v.height, GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE, osg::Texture::NEAREST);
  field_ = make_target((v.width + 1) / 2, (v.height + 1) / 2, GL_R32F, GL_RED, GL_FLOAT, osg::Texture::LINEAR);
  shore_camera_ = make_target_camera(field_, 0, osg::Vec4(), false);
  osg::Vec4 clear = vec4(style_.ground);
  clear.a() = 0;  // no glow yet
  ground_camera_ = make_target_camera(picture_, 1, clear, window.with_depth);
  shore_camera_->addChild(shore_);
  ground_camera_->addChild(ground_);
  root_->insertChild(0, ground_camera_);
  root_->insertChild(0, shore_camera_);
  copy_->getOrCreateStateSet()->setTextureAttribute(0, picture_);
  return true;
}

void Stage::set_projection(const View& view) {
  osg::StateSet& state = *root_->getOrCreateStateSet();
  const Projection p = projection(view.camera, view.viewport);
  set_uniform(state, "u_ppm", static_cast<float>(1 / view.camera.metres_per_pixel));
  set_uniform(state, "u_tilt",
              osg::Vec3(static_cast<float>(p.sine), static_cast<float>(p.cosine), static_cast<float>(p.distance)));
  set_uniform(state, "u_half",
              osg::Vec2(static_cast<float>(view.viewport.width) / 2, static_cast<float>(view.viewport.height) / 2));
  set_uniform(state, "u_scale", static_cast<float>(view.scale));
}

void Stage::set_clip(const std::optional<Viewport>& clip) {
  osg::StateSet& state = *over_->getOrCreateStateSet();
  if (!clip) {
    state.setMode(GL_SCISSOR_TEST, osg::StateAttribute::OFF);
    return;
  }
  state.setAttributeAndModes(
      new osg::Scissor(clip->x, frame_.height - clip->y - clip->height, clip->width, clip->height));
}

void Stage::draw(const View& view, const Turn& turn) {
  ground_camera_->setNodeMask(turn.ground_changed ? ~0U : 0U);
  shore_camera_->setNodeMask(turn.ground_changed && turn.with_shore ? ~0U : 0U);
  set_projection(view);
  set_clip(turn.clip);
  glViewport(0, 0, frame_.width, frame_.height);
  glDisable(GL_SCISSOR_TEST);
  if (turn.clears_window) {
    const auto& c = style_.ground;
    glClearColor(static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255, static_cast<float>(c.b) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
  }
  osg::State& state = *window_->getState();
  state.dirtyAllAttributes();
  // `dirtyAllModes` only inverts what OSG remembers, and a wrong memory that happens to match is never corrected: the
  // field of the shores lost its blending in every frame but the first. Say what is so instead.
  for (const GLenum mode : {GL_BLEND, GL_DEPTH_TEST, GL_CULL_FACE, GL_SCISSOR_TEST}) {
    glDisable(mode);
    state.haveAppliedMode(mode, osg::StateAttribute::OFF);
  }
  viewer_->frame(view.now);
  check_programs();
  state.disableAllVertexArrays();
  state.unbindVertexBufferObject();
  state.unbindElementBufferObject();
}

/// OSG takes all attributes of a context that is new to it for disabled. One left enabled by an earlier map would be
/// read from a buffer long gone.
void Stage::disable_attributes() {
  const auto* gl = window_->getState()->get<osg::GLExtensions>();
  if (gl == nullptr) return;
  for (GLuint attribute = 0; attribute < 8; ++attribute) gl->glDisableVertexAttribArray(attribute);
}

void Stage::check_programs() {
  if (checked_) return;
  checked_ = true;
  programs_.check(*window_->getState());
}

}  // namespace lianxun::scene
