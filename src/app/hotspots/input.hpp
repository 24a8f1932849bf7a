#pragma once

#include <string>
#include <vector>

#include "app/hotspots/request.hpp"
#include "geo/aligned.hpp"
#include "hotspot/records.hpp"
#include "hotspot/select.hpp"

namespace lianxun::app::hotspots {

/// What the methods work on. Vectors without another word have one entry for each row of the grids.
struct Input {
  geo::VectorTable grids;
  std::string crs;                         // of the grids, for what is written; empty: not known
  std::string metric_crs;                  // of the areas and the records; empty: as `crs`
  std::vector<shape::MultiPolygon> areas;  // metres; empty where the row has no area
  std::vector<bool> used;                  // has an area, a value and, if asked for, a denominator
  std::vector<double> values;              // the counts, or the column; 0 where not used
  std::vector<double> square_metres;
  std::vector<double> denominators;  // empty: counts, not rates

  hotspot::Records records;          // sorted by time, `grid` is a row of the grids; empty without points
  hotspot::Rows rows;                // of the records, those of the period
  std::vector<shape::Point> places;  // beside the records, in the frame of the grids
  bool has_times = false;
  std::size_t outside = 0;   // rows of the period in no grid
  std::size_t left_out = 0;  // rows of the period left out for a doubt that was named
  std::size_t unplaced = 0;  // rows of the points without coordinates
  std::vector<geo::Finding> findings;
};

/// Reads the sources, counts points by grid. Points without a date where one is asked for are found and left out.
/// Throws BadInput, BadArgument, Cancelled.
[[nodiscard]] Input read_input(const Request& request, const geo::Progress& progress);

/// How a grid is called: its code, otherwise its row.
[[nodiscard]] std::string grid_name(const Input& input, const Request& request, std::size_t row);

}  // namespace lianxun::app::hotspots
