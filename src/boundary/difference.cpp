#include "boundary/difference.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

#include "boundary/ground_by.hpp"
#include "boundary/millimetres.hpp"

namespace lianxun::boundary {
namespace {

using shape::MultiPolygon;
using shape::Point;
using shape::Vertex;

std::map<std::string, int> by_code(const Version& version) {
  std::map<std::string, int> out;
  for (std::size_t i = 0; i < version.codes.size(); ++i) {
    if (!out.emplace(version.codes[i], static_cast<int>(i)).second) {
      throw std::invalid_argument("difference: the code " + version.codes[i] + " stands twice");
    }
  }
  return out;
}

class Differ {
 public:
  Differ(const Version& earlier, const Version& later)
      : earlier_(earlier), later_(later), codes_before_(by_code(earlier)), codes_after_(by_code(later)) {
    for (const auto& face : earlier.faces) before_.push_back(millimetres_of(face));
    for (const auto& face : later.faces) after_.push_back(millimetres_of(face));
  }

  Difference find(double least) {
    std::vector<std::vector<Vertex>> lines;
    compare(lines);
    if (lines.empty()) return std::move(out_);
    const auto first = [](const std::vector<int>& faces) { return faces.empty() ? -1 : faces.front(); };
    using Kind = std::pair<int, int>;
    const auto ground =
        ground_by<Kind>(lines, before_, after_,
                        [&](const std::vector<int>& before, const std::vector<int>& after) -> std::optional<Kind> {
                          const Kind kind(first(before), first(after));
                          if (code_before(kind.first) == code_after(kind.second)) return std::nullopt;
                          return kind;
                        });
    for (const auto& [kind, area] : ground) add(kind, area, least);
    finish();
    return std::move(out_);
  }

 private:
  /// Which faces are not the same in both, and their lines.
  void compare(std::vector<std::vector<Vertex>>& lines) {
    for (const auto& [code, face] : codes_before_) {
      const auto later = codes_after_.find(code);
      const auto at = static_cast<std::size_t>(face);
      if (later == codes_after_.end()) {
        out_.removed.push_back(code);
        append_rings(earlier_.faces[at], lines);
        continue;
      }
      const auto now = static_cast<std::size_t>(later->second);
      if (before_[at] == after_[now]) continue;
      append_rings(earlier_.faces[at], lines);
      append_rings(later_.faces[now], lines);
    }
    for (const auto& [code, face] : codes_after_) {
      if (codes_before_.contains(code)) continue;
      out_.added.push_back(code);
      append_rings(later_.faces[static_cast<std::size_t>(face)], lines);
    }
  }

  [[nodiscard]] std::string code_before(int face) const {
    return face < 0 ? std::string() : earlier_.codes[static_cast<std::size_t>(face)];
  }
  [[nodiscard]] std::string code_after(int face) const {
    return face < 0 ? std::string() : later_.codes[static_cast<std::size_t>(face)];
  }

  void add(const std::pair<int, int>& kind, const MultiPolygon& area, double least) {
    Transfer transfer{code_before(kind.first), code_after(kind.second), 0, {}, {}};
    for (const auto& polygon : area) {
      const double square_metres = shape::area(polygon) / 1e6;
      if (square_metres < least) continue;
      transfer.square_metres += square_metres;
      transfer.area.push_back(polygon);
    }
    if (transfer.area.empty()) return;
    transfer.area = metres_of(std::move(transfer.area));
    transfer.at = shape::label_point(transfer.area);
    out_.transfers.push_back(std::move(transfer));
  }

  void finish() {
    std::stable_sort(out_.transfers.begin(), out_.transfers.end(),
                     [](const Transfer& a, const Transfer& b) { return a.square_metres > b.square_metres; });
    std::set<std::string> changed;
    for (const Transfer& transfer : out_.transfers) {
      for (const std::string& code : {transfer.from, transfer.to}) {
        if (codes_before_.contains(code) && codes_after_.contains(code)) changed.insert(code);
      }
    }
    out_.changed.assign(changed.begin(), changed.end());
  }

  const Version& earlier_;
  const Version& later_;
  std::map<std::string, int> codes_before_;
  std::map<std::string, int> codes_after_;
  std::vector<MultiPolygon> before_;
  std::vector<MultiPolygon> after_;
  Difference out_;
};

}  // namespace

Difference difference(const Version& earlier, const Version& later, double least) {
  return Differ(earlier, later).find(least);
}

}  // namespace lianxun::boundary
