#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "domain/message.hpp"

namespace lianxun::ui {

/// What the import panel needs of the files: reading them is somebody else's work, on another thread.
class Importer {
 public:
  enum class Target { villages, grids, incidents, premises, roads };

  struct Request {
    std::string source;  // OGR datasource
    std::string layer;
    Target target = Target::incidents;
    std::string datum = "wgs84";
    std::string x;  // columns, when the layer has no geometry
    std::string y;
    std::map<std::string, std::string> fields;  // our name → column

    friend bool operator==(const Request&, const Request&) = default;
  };

  struct Field {
    std::string name;
    bool required = false;
  };

  struct State {
    bool busy = false;
    double progress = 0;  // 0…1
    std::string problem;  // why it could not be read; cause and remedy

    std::vector<std::string> layers;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  // the first few, in the order of `columns`
    bool has_geometry = false;
    std::string crs;  // as the source states it

    bool checked = false;  // `report` is that of a check
    bool imported = false;
    std::vector<std::string> report;    // rejected or repaired, one line each: layer, row, reason
    std::vector<std::string> findings;  // about the whole: "512 points would fit as GCJ-02"
    std::size_t loaded = 0;
    std::size_t rejected = 0;
  };

  virtual ~Importer() = default;
  [[nodiscard]] virtual const State& state() const = 0;
  [[nodiscard]] virtual std::vector<Field> fields(Target target) const = 0;
  /// Layers, columns and the first rows.
  virtual void look(const Request& request) = 0;
  /// Reads all and only reports.
  virtual void check(const Request& request) = 0;
  virtual void load(const Request& request) = 0;
  virtual void cancel() = 0;
};

}  // namespace lianxun::ui
