#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/time.hpp"

namespace lianxun::ui {

class Folders;

/// What the import panel needs of the files: reading them is somebody else's work, on another thread.
class Importer {
 public:
  enum class Target { villages, grids, incidents, premises, roads, water, inspections, cases };

  struct Request {
    std::string source;  // OGR datasource
    std::string layer;   // empty: the only one
    Target target = Target::incidents;
    std::string datum;  // empty: as the source states it
    std::string x;      // columns; empty: the layer's own geometry, or columns with the usual names
    std::string y;
    std::map<std::string, std::string> fields;  // our name → column
    domain::Date effective{};                   // villages and grids: in force from
    bool new_categories = false;                // incidents: words new to the room become its categories

    friend bool operator==(const Request&, const Request&) = default;
  };

  struct Field {
    std::string name;
    bool required = false;
  };

  struct Layer {
    std::string name;
    enum class Kind { table, points, lines, areas } kind = Kind::table;
    std::optional<std::size_t> rows;  // when it is known without reading them
  };

  struct Column {
    std::string name;
    std::string sample;  // its first different values, "a · b · c"
  };

  /// A source that has been looked into.
  struct Source {
    Request suggested;  // the source, with what its columns seem to be
    std::vector<Layer> layers;
    std::size_t layer = 0;  // of `layers`
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  // the first few, in the order of `columns`
    std::string crs;                             // as the source states it, short; empty: it does not
    bool own_geometry = false;                   // points need no columns
  };

  /// What a check found, or an import did. Of an import that stopped, what is there all the same is in `stored`.
  struct Result {
    Request request;  // that it is about
    enum class Kind { checked, held, imported, cancelled, failed } kind = Kind::checked;
    std::string problem;  // failed: cause and remedy
    std::size_t read = 0;
    std::size_t loaded = 0;    // into the store, or good for it
    std::size_t mended = 0;    // of them, mended or with something left empty
    std::size_t rejected = 0;  // rows
    std::size_t known = 0;     // of those loaded, in the store already
    struct Remark {
      std::string words;
      bool doubtful = false;  // not only good to know
    };
    std::vector<Remark> remarks;     // about the whole
    std::vector<std::string> lines;  // about a row each
    std::string better_datum;        // fits the points clearly better than the stated one
    std::vector<std::pair<std::string, std::size_t>> unknown_categories;  // and their rows
    std::vector<std::string> stored;  // cancelled or failed: what is in the store all the same
    std::string saved_as;             // the report, once it is in a file
  };

  struct State {
    enum class Busy { no, looking, checking, loading } busy = Busy::no;
    std::string stage;  // msgid of what is being read; empty: not known
    std::size_t done = 0;
    std::size_t total = 0;  // 0: not known
    std::string problem;    // why nothing could be read; cause and remedy
    std::optional<Source> source;
    std::optional<Result> result;
  };

  virtual ~Importer() = default;
  [[nodiscard]] virtual const State& state() const = 0;
  [[nodiscard]] virtual std::vector<Field> fields(Target target) const = 0;
  [[nodiscard]] virtual Folders& folders() = 0;
  /// Layers, columns and the first rows; forgets what was there.
  virtual void look(const std::string& source, const std::string& layer) = 0;
  /// What its columns seem to be when the layer is taken as something else.
  [[nodiscard]] virtual Request suggest(Target target) const = 0;
  /// Reads all and only reports.
  virtual void check(const Request& request) = 0;
  /// Reads and stores. Held, with nothing stored, when another datum fits better or there are unknown categories and
  /// the last result was not about the same request.
  virtual void load(const Request& request) = 0;
  virtual void cancel() = 0;
  /// Writes the report of the result beside the source, or where that is not allowed into the user's data folder.
  virtual void save_report() = 0;
  /// Back to the start.
  virtual void forget() = 0;
};

}  // namespace lianxun::ui
