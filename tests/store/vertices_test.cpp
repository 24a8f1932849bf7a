#include "store/vertices.hpp"

#include <bit>
#include <cmath>
#include <limits>
#include <random>

#include "catch.hpp"

namespace lianxun::store {
namespace {

bool same_bits(const std::vector<shape::Point>& a, const std::vector<shape::Point>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](shape::Point p, shape::Point q) {
    return std::bit_cast<std::uint64_t>(p.x) == std::bit_cast<std::uint64_t>(q.x) &&
           std::bit_cast<std::uint64_t>(p.y) == std::bit_cast<std::uint64_t>(q.y);
  });
}

std::size_t stored_size(const std::vector<shape::Point>& points) {
  ByteWriter out;
  write_vertices(out, points);
  const auto bytes = out.take();
  ByteReader in(bytes);
  std::vector<shape::Point> back;
  read_vertices(in, back);
  CHECK(in.left() == 0);
  CHECK(same_bits(points, back));
  return bytes.size();
}

TEST_CASE("whole millimetres are stored small and come back bit for bit") {
  std::mt19937 random(1);
  std::vector<shape::Point> points;
  std::int64_t x = 514'923'734;
  std::int64_t y = 3'350'508'869;
  for (int i = 0; i < 10'000; ++i) {
    x += static_cast<std::int64_t>(random() % 20'001) - 10'000;
    y += static_cast<std::int64_t>(random() % 20'001) - 10'000;
    points.push_back({static_cast<double>(x) / 1000, static_cast<double>(y) / 1000});
  }
  CHECK(stored_size(points) < points.size() * 6);
}

TEST_CASE("any other double is stored as it is") {
  const double inf = std::numeric_limits<double>::infinity();
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const double value : {0.0001, -0.0, 1e300, 5e-324, inf, -inf, nan, 8796093022.208, 1e10 + 0.001}) {
    INFO(value);
    CHECK(stored_size({{1, 2}, {value, 3}}) <= 2 + 2 * 16);
  }
  CHECK(stored_size({}) == 2);
  CHECK(stored_size({{0.001, -0.001}}) == 4);
}

TEST_CASE("areas keep their parts and holes") {
  const shape::Ring ring{{0, 0}, {1, 0}, {1, 1}, {0, 0}};
  const std::vector<shape::MultiPolygon> areas{{}, {{ring, {}}, {ring, {ring, {}}}}, {{{}, {}}}};
  ByteWriter out;
  write_areas(out, areas);
  const auto bytes = out.take();
  ByteReader in(bytes);
  CHECK(read_areas(in) == areas);
}

TEST_CASE("counts that the bytes cannot hold are refused before memory is asked for") {
  for (const std::string& bytes :
       {std::string("\xff\xff\xff\xff\xff\xff\xff\xff\x01"), std::string("\x01\x01\x01\xff\x7f", 5),
        std::string("\x01\x01\x02\x01", 4), std::string()}) {
    ByteReader in(bytes);
    CHECK_THROWS_AS(read_areas(in), DecodeError);
  }
}

}  // namespace
}  // namespace lianxun::store
