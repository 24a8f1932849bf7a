// The verb that writes the review of a period, as a script sees it.
#include <algorithm>

#include "app/run_program.hpp"
#include "app/scratch.hpp"
#include "app/window_place.hpp"
#include "catch.hpp"
#include "geo/vector_source.hpp"

using namespace lianxun;
using Catch::Contains;
using run_program::lianxun_with;

TEST_CASE(
    "a month of the sample is reviewed as PDF, CSV and GeoPackage with the same figures, again with the same bytes") {
  const Scratch scratch;
  const std::string store = scratch.path("store.gpkg");
  REQUIRE(window_place::import_sample(store));
  const std::string base = "review --lang en --quiet --store " + store + " --month 2023-06 --out ";
  for (const char* name : {"a.pdf", "b.pdf", "a.csv", "b.csv", "a.gpkg"}) {
    INFO(name);
    CHECK(lianxun_with(base + scratch.path(name)).code == 0);
  }
  CHECK(bytes_of(scratch.path("a.pdf")) == bytes_of(scratch.path("b.pdf")));
  CHECK(bytes_of(scratch.path("a.csv")) == bytes_of(scratch.path("b.csv")));

  const auto layer = [&](const std::string& name) {
    return geo::read_layer({scratch.path("a.gpkg|layername=" + name), {}, {}, {}, {}, {}});
  };
  const auto grids = layer("grids");
  CHECK(grids.size() == 171);
  CHECK(layer("villages").size() == 19);
  long all = 0;
  for (std::size_t row = 0; row < grids.size(); ++row) {
    all += std::stol(std::string(grids.text(row, grids.find_field("count"))));
  }
  CHECK_THAT(bytes_of(scratch.path("a.csv")),
             Contains("period,2023-06-01/2023-06-30,Total," + std::to_string(all) + ","));
}

TEST_CASE("a review that cannot be is refused with the reason") {
  const Scratch scratch;
  const std::string store = scratch.path("store.gpkg");
  REQUIRE(window_place::import_sample(store));
  const std::string base = "review --store " + store + " --out ";
  const auto refused = [&](const std::string& arguments, const char* words) {
    const auto result = lianxun_with(base + arguments);
    CHECK(result.code == 2);
    CHECK_THAT(result.output, Contains(words));
  };
  refused(scratch.path("a.pdf"), "give --month, or --from and --to");
  refused(scratch.path("a.pdf") + " --month June", "is no month");
  refused(scratch.path("a.pdf") + " --from 2023-06-30 --to 2023-06-01", "before it begins");
  refused(scratch.path("a.docx") + " --month 2023-06", "must end in .pdf, .csv or .gpkg");
  CHECK(lianxun_with("review --store " + scratch.path("none.gpkg") + " --month 2023-06 --out " + scratch.path("a.pdf"))
            .code == 2);
}
