#include "report/review.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "catch.hpp"
#include "domain/error.hpp"
#include "texts.hpp"
#include "town.hpp"

namespace lianxun::report {
namespace {

domain::Date date(const char* text) { return *domain::parse_date(text); }

/// Two years of one complaint a day, round the villages; in March 2023 three more a day in the middle one, at one shop.
domain::Situation two_years() {
  auto situation = town();
  domain::Premises shop;
  shop.id = "S1";
  shop.name = "老码头火锅店";
  shop.position = {1500, 1500};
  situation.premises[shop.id] = shop;
  const auto first = std::chrono::sys_days{date("2022-01-01")};
  const auto add = [&](int day, int village, const char* category, bool at_shop) {
    auto& incident = report(situation, category, {village % 3 * 1000.0 + 500, village / 3 * 1000.0 + 500}, "");
    incident.reported = domain::start_of_day(domain::Date{first + std::chrono::days(day)}, domain::Zone{}) +
                        std::chrono::hours(8 + day % 12);
    incident.filed = incident.reported;
    incident.handled = incident.reported + std::chrono::hours(6);
    incident.closed = incident.handled;
    incident.stage = domain::Stage::closed;
    if (at_shop) incident.premises = "S1";
  };
  for (int day = 0; day < 730; ++day) {
    add(day, day % 9, "wires", false);
    const domain::Date today{first + std::chrono::days(day)};
    const bool march = today.year() == date("2023-03-01").year() && today.month() == std::chrono::March;
    for (int i = 0; march && i < 3; ++i) add(day, 4, "fumes", true);
  }
  situation.as_of = *domain::parse_instant("2023-12-31T12:00", domain::Zone{});
  return situation;
}

Review of_march(const domain::Situation& situation) {
  return make_review(situation, date("2023-03-01"), date("2023-03-31"), Wording{english});
}

bool says(const std::vector<std::string>& sentences, const std::string& words) {
  return std::any_of(sentences.begin(), sentences.end(),
                     [&](const std::string& each) { return each.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("a review counts by grid, village and kind, and each adds up to the whole") {
  const auto situation = two_years();
  const Review review = of_march(situation);
  CHECK(review.total.count == 31 * 4);
  REQUIRE(review.total.last_year);
  CHECK(review.total.last_year->before == 31);
  CHECK(review.total.last_year->beyond_chance);
  for (const auto* rows : {&review.villages, &review.grids, &review.kinds}) {
    double sum = 0;
    double last_year = 0;
    for (const ReviewRow& row : *rows) {
      sum += row.count;
      last_year += row.last_year->before;
    }
    CHECK(sum == review.total.count);
    CHECK(last_year == 31);
  }
  CHECK(review.kinds.front().code == "fumes");
  CHECK(review.kinds.front().count == 93);
  REQUIRE(review.places.size() >= 1);
  CHECK(review.places.front().name == "老码头火锅店");
  CHECK(review.places.front().count == 93);
  CHECK(hotspot::time_for_share(review.waiting, 0.5) == std::chrono::hours(6));
}

TEST_CASE("its first sentences say what changed beyond chance, and its last how that was found") {
  const Review review = of_march(two_years());
  const auto headlines = review_headlines(review, Wording{english});
  CHECK(says(headlines, "124 incidents in the grids; 31 in the same weeks last year: +300 %"));
  CHECK(says(headlines, "beyond chance, by village: 中和社区"));
  CHECK(says(headlines, "nine of ten within 6 h"));
  const auto methods = review_methods(review, Wording{english});
  CHECK(says(methods, "364 days earlier"));
  CHECK(says(methods, "boundaries are synthetic"));
}

TEST_CASE("the CSV of a review has as many cells in each row, and the same bytes each time") {
  const auto situation = two_years();
  const std::string csv = review_csv(of_march(situation), Wording{english});
  CHECK(csv == review_csv(of_march(situation), Wording{english}));
  std::istringstream in(csv);
  std::string line;
  std::getline(in, line);
  const auto cells = std::count(line.begin(), line.end(), ',');
  int rows = 0;
  for (; std::getline(in, line); ++rows) CHECK(std::count(line.begin(), line.end(), ',') == cells);
  CHECK(rows >= 1 + 9 + 9 + 2 + 1);
}

TEST_CASE("the PDF of a review has the same bytes each time, whatever the clock says") {
  const auto situation = two_years();
  const Texts texts;
  const Wording wording{[&texts](const std::string& id) { return texts(id); }};
  const std::string pdf = review_pdf(of_march(situation), wording);
  CHECK(pdf.substr(0, 5) == "%PDF-");
  CHECK(pdf == review_pdf(of_march(situation), wording));
  if (const char* folder = std::getenv("LIANXUN_PAGES")) std::ofstream(std::string(folder) + "/review.pdf") << pdf;
}

TEST_CASE("a review counts by the borders of its last day, or by those of today") {
  auto situation = two_years();
  // The first two grids of today are one.
  auto merged = std::make_shared<domain::Boundaries>(*situation.boundaries.back());
  merged->effective = date("2023-10-01");
  merged->grid_areas[0].insert(merged->grid_areas[0].end(), merged->grid_areas[1].begin(), merged->grid_areas[1].end());
  merged->grids.erase(merged->grids.begin() + 1);
  merged->grid_areas.erase(merged->grid_areas.begin() + 1);
  situation.boundaries.push_back(merged);
  const Review then = of_march(situation);
  const Review today =
      make_review(situation, date("2023-03-01"), date("2023-03-31"), Wording{english}, hotspot::Borders::today);
  CHECK(then.grids.size() == today.grids.size() + 1);
  const auto count = [](const Review& review, const std::string& code) {
    const auto at = std::find_if(review.grids.begin(), review.grids.end(),
                                 [&code](const ReviewRow& row) { return row.code == code; });
    return at == review.grids.end() ? 0 : at->count;
  };
  const auto& grids = situation.boundaries.front()->grids;
  CHECK(count(today, grids[0].code) == count(then, grids[0].code) + count(then, grids[1].code));
  CHECK(says(review_methods(then, Wording{english}), "2023-03-31"));
  CHECK(says(review_methods(today, Wording{english}), "grid of 2023-12-31"));
}

TEST_CASE("a review of nothing says so, and an impossible one is refused") {
  auto situation = town();
  const Review empty = of_march(situation);
  CHECK(empty.total.count == 0);
  CHECK_FALSE(empty.total.last_year);
  CHECK_FALSE(review_pdf(empty, Wording{english}).empty());
  CHECK_FALSE(review_headlines(empty, Wording{english}).empty());
  CHECK_THROWS_AS(make_review(situation, date("2023-03-31"), date("2023-03-01"), Wording{english}),
                  domain::BadArgument);
  situation.boundaries.clear();
  CHECK_THROWS_AS(of_march(situation), domain::BadArgument);
}

}  // namespace lianxun::report
