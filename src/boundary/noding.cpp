#include "boundary/noding.hpp"

#include <geos_c.h>

#include <cmath>
#include <memory>
#include <stdexcept>
#include <string>

namespace lianxun::boundary {
namespace {

/// GEOS with its last words.
class Session {
 public:
  Session() : context_(GEOS_init_r()) {
    GEOSContext_setErrorMessageHandler_r(
        context_, [](const char* text, void* words) { *static_cast<std::string*>(words) = text; }, &words_);
  }
  ~Session() { GEOS_finish_r(context_); }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  Session(Session&&) = delete;
  Session& operator=(Session&&) = delete;

  struct Destroy {
    GEOSContextHandle_t context;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
  };
  using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

  [[nodiscard]] GEOSContextHandle_t get() const { return context_; }
  [[nodiscard]] Geometry own(GEOSGeometry* geometry) const {
    if (geometry == nullptr) throw std::runtime_error("GEOS: " + words_);
    return {geometry, Destroy{context_}};
  }

 private:
  GEOSContextHandle_t context_;
  std::string words_;
};

Session::Geometry line_of(const Session& session, const std::vector<shape::Vertex>& line) {
  std::vector<double> numbers;
  numbers.reserve(2 * line.size());
  for (const shape::Vertex v : line) {
    numbers.push_back(static_cast<double>(v.x));
    numbers.push_back(static_cast<double>(v.y));
  }
  GEOSCoordSequence* sequence =
      GEOSCoordSeq_copyFromBuffer_r(session.get(), numbers.data(), static_cast<unsigned>(line.size()), 0, 0);
  if (sequence == nullptr) throw std::runtime_error("GEOS: no memory for a line");
  return session.own(GEOSGeom_createLineString_r(session.get(), sequence));
}

void append(std::vector<Segment>& out, const Session& session, const GEOSGeometry* line) {
  const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(session.get(), line);
  unsigned size = 0;
  if (sequence == nullptr || GEOSCoordSeq_getSize_r(session.get(), sequence, &size) == 0) return;
  std::vector<double> numbers(2 * static_cast<std::size_t>(size));
  GEOSCoordSeq_copyToBuffer_r(session.get(), sequence, numbers.data(), 0, 0);
  const auto vertex = [&numbers](std::size_t i) {
    return shape::Vertex{std::llround(numbers[2 * i]), std::llround(numbers[2 * i + 1])};
  };
  for (std::size_t i = 1; i < size; ++i) out.push_back({vertex(i - 1), vertex(i)});
}

}  // namespace

std::vector<Segment> node(std::span<const std::vector<shape::Vertex>> lines) {
  std::vector<Segment> out;
  const Session session;
  std::vector<GEOSGeometry*> parts;
  for (const auto& line : lines) {
    if (line.size() >= 2) parts.push_back(line_of(session, line).release());
  }
  if (parts.empty()) return out;
  const auto all = session.own(GEOSGeom_createCollection_r(session.get(), GEOS_MULTILINESTRING, parts.data(),
                                                           static_cast<unsigned>(parts.size())));
  const auto noded = session.own(GEOSUnaryUnionPrec_r(session.get(), all.get(), 1));
  const int count = GEOSGetNumGeometries_r(session.get(), noded.get());
  for (int i = 0; i < count; ++i) append(out, session, GEOSGetGeometryN_r(session.get(), noded.get(), i));
  return out;
}

}  // namespace lianxun::boundary
