#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "boundary/edits/edit.hpp"
#include "boundary/place_grid.hpp"
#include "shape/box.hpp"

namespace lianxun::boundary {

/// What a grid has, or a village's grids together.
struct Tally {
  int open = 0;  // incidents
  int year = 0;  // incidents of the year
  int premises = 0;
  int crews = 0;
  int hotspots = 0;
  std::int64_t minutes = 0;  // workload on site in the year; travel is not counted
  double residents = 0;
  double square_metres = 0;
  double compactness =
      0;  // 4 pi area / perimeter^2 (Polsby and Popper 1991), 1 of a circle; of a village its grids' mean

  friend bool operator==(const Tally&, const Tally&) = default;
};

/// Of the workload among grids.
struct Balance {
  int grids = 0;
  std::int64_t largest = 0;
  double mean = 0;
  /// 1 when all have the same; 0 without any workload.
  [[nodiscard]] double largest_to_mean() const { return mean > 0 ? static_cast<double>(largest) / mean : 0; }

  friend bool operator==(const Balance&, const Balance&) = default;
};

/// Before and after an edit.
struct Consequences {
  struct Grid {
    int face = -1;
    int village = -1;
    Tally before{};
    Tally after{};
  };
  struct Village {
    int village = -1;
    Tally before{};
    Tally after{};
    Balance balance_before{};
    Balance balance_after{};
  };
  /// A place that changes hands; faces, -1: outside all.
  struct Handed {
    int place = -1;
    int from = -1;
    int to = -1;

    friend bool operator==(const Handed&, const Handed&) = default;
  };
  std::vector<Grid> grids;        // whose ground or places change, ascending by face
  std::vector<Village> villages;  // of these, ascending
  Balance before{};               // of all grids
  Balance after{};
  std::vector<Handed> handed;  // by kind, then place
};

/// What lies in which grid of a draft, and what an edit would change of it. Time for an edit grows with the places near
/// the lines that it changes, not with all.
///
/// A place is in the grid that `shape::Locator` finds: of those it touches the one whose code comes first in byte
/// order, then the first. A face that an edit adds has the code of `new_code` until it is published. Residents go with
/// the ground: each face gives of its own in proportion to the area that it gives.
class ConsequenceIndex {
 public:
  static const std::string& new_code();

  /// `codes` and `residents` (0 where unknown) beside the draft's faces; the draft is copied. Throws
  /// std::invalid_argument when the sizes differ.
  ConsequenceIndex(const Draft& draft, std::span<const std::string> codes, std::span<const double> residents,
                   std::vector<Place> places);

  /// Of a change of the draft as it is now. Throws std::invalid_argument for one of another draft, and as `node` does.
  [[nodiscard]] Consequences of(const Change& change) const;

  void apply(const Change& change);
  /// What the last `apply` did that has not been undone: all is then as it was, to the bit. Throws std::logic_error
  /// when there is none.
  void undo();

  [[nodiscard]] std::span<const Place> places() const { return places_; }
  [[nodiscard]] int face_of(int place) const { return face_of_[static_cast<std::size_t>(place)]; }
  [[nodiscard]] const Tally& tally(int face) const { return faces_[static_cast<std::size_t>(face)].tally; }
  [[nodiscard]] Balance balance(int village) const;
  [[nodiscard]] Balance balance() const;

 private:
  struct Face {
    shape::MultiPolygon area;  // empty: there is no such face
    shape::Box box;
    std::string code;
    int village = -1;
    Tally tally{};
  };
  struct Undo {
    std::vector<std::pair<int, Face>> faces;
    std::vector<Consequences::Handed> handed;
    std::size_t face_count;
  };

  [[nodiscard]] bool precedes(int a, int b) const;
  [[nodiscard]] const std::string& code_of(int face) const;
  [[nodiscard]] int locate(shape::Point p, const Change& change, const std::vector<shape::Box>& after) const;
  [[nodiscard]] std::vector<Consequences::Handed> hand_over(const Change& change, const shape::Box& box) const;
  [[nodiscard]] Tally village_tally(int village) const;
  void add_villages(Consequences& out) const;
  void list_face(int face, bool listed);

  template <class Visit>
  void for_each_square(const shape::Box& box, const Visit& visit) const;

  std::vector<Face> faces_;
  std::vector<Place> places_;
  PlaceGrid grid_;
  std::vector<int> face_of_;                  // beside the places
  std::vector<std::vector<int>> of_village_;  // faces
  shape::Box all_;                            // squares with the faces whose boxes meet them
  double side_ = 1;
  std::size_t columns_ = 1;
  std::size_t rows_ = 1;
  std::vector<std::vector<int>> squares_;
  std::vector<Undo> undo_;
};

/// One more place, or one less with `times` -1.
void count(Tally& tally, const Place& place, int times = 1);

}  // namespace lianxun::boundary
