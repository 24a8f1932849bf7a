#include "ui/counting.hpp"

#include "ui/hot_places.hpp"
#include "ui/job.hpp"

namespace lianxun::ui {
namespace {

using Index = std::shared_ptr<boundary::ConsequenceIndex>;

/// What the jobs read: nothing of it changes while they run.
struct Lying {
  boundary::Draft draft;
  std::vector<std::string> codes;
  std::vector<double> residents;
  std::vector<boundary::Place> places;

  [[nodiscard]] Index index(const std::vector<boundary::Place>& which) const {
    return std::make_shared<boundary::ConsequenceIndex>(draft, codes, residents, which);
  }
};

/// The places within the grids, since a density must know no others.
std::vector<boundary::Place> within(const boundary::ConsequenceIndex& index) {
  std::vector<boundary::Place> out;
  for (std::size_t i = 0; i < index.places().size(); ++i) {
    if (index.face_of(static_cast<int>(i)) >= 0) out.push_back(index.places()[i]);
  }
  return out;
}

Index with_hotspots(const Lying& lying, const std::vector<boundary::Place>& inside) {
  std::vector<boundary::Place> all = lying.places;
  const auto hot = hot_places(inside, lying.draft.faces);
  all.insert(all.end(), hot.begin(), hot.end());
  return lying.index(all);
}

struct Counted {
  Index index;
  std::vector<boundary::Place> inside;
};

Counted counted(const Lying& lying) {
  Counted out{lying.index(lying.places), {}};
  out.inside = within(*out.index);
  return out;
}

}  // namespace

void count(Host& host, const std::shared_ptr<Counting>& counting, const boundary::Sketch& sketch,
           std::vector<boundary::Place> places) {
  auto lying = std::make_shared<Lying>();
  lying->draft = sketch.draft;
  lying->codes = domain::codes_of(sketch.grids);
  for (const domain::Grid& grid : sketch.grids) lying->residents.push_back(grid.residents.value_or(0));
  lying->places = std::move(places);
  const auto finish = [counting](const Index& index, const std::string& problem) {
    counting->index = index;
    counting->problem = problem;
    counting->complete = true;
  };
  host.work(job([lying] { return counted(*lying); },
                [counting, lying, finish, &host](const Counted& first, const std::string& problem) {
                  if (!problem.empty()) return finish(nullptr, problem);
                  counting->index = first.index;
                  host.work(job([lying, inside = first.inside] { return with_hotspots(*lying, inside); }, finish));
                }));
}

}  // namespace lianxun::ui
