#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "domain/message.hpp"
#include "geo/vector_writer.hpp"
#include "hotspot/confidence.hpp"
#include "hotspot/raster.hpp"
#include "shape/point.hpp"
#include "shape/polygon.hpp"

namespace lianxun::app::hotspots {

struct Column {
  geo::Field field;
  std::vector<geo::Value> values;  // null: none
};

/// What a method found, in rows: one for each grid in the order of --grids, or of its own.
struct Result {
  enum class Rows { grids, places, table, raster };

  Rows rows = Rows::grids;
  std::vector<Column> columns;
  std::vector<shape::Point> places;               // of the rows, in the frame of the grids, for Rows::places
  std::shared_ptr<const hotspot::Raster> raster;  // metres, for Rows::raster
  std::vector<shape::Ring> rings;                 // drawn over the raster, metres
  std::vector<domain::Message> summary;           // lines to print
  std::vector<domain::Message> method;            // how it was computed, in whole sentences
  std::vector<domain::Message> warnings;

  // For the picture, by grid: which number shades a grid, or which class it is in.
  std::vector<std::optional<double>> shade;
  std::vector<hotspot::Confidence> bins;
  struct Class {
    std::string name;  // msgid
    std::uint32_t rgb = 0;
  };
  std::vector<Class> classes;  // with `class_of`: instead of a shade
  std::vector<int> class_of;   // -1: none
  domain::Message title;
  std::string ranked_by;           // column: the grids to look at first have the most of it
  std::vector<std::string> shown;  // columns in the table beside the map
};

}  // namespace lianxun::app::hotspots
