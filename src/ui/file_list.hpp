#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/message.hpp"
#include "domain/time.hpp"

/// What a file chooser shows of a folder. Pure: who reads the disk is `Folders`.
namespace lianxun::ui {

struct FileEntry {
  std::string name;   // bytes, as the system has them
  std::string shown;  // UTF-8
  bool folder = false;
  std::uint64_t bytes = 0;     // of a file
  domain::Instant modified{};  // UTC

  friend bool operator==(const FileEntry&, const FileEntry&) = default;
};

/// One folder, or one archive, as it was read. An archive's path begins with /vsizip/, as GDAL names what is inside.
struct Listing {
  std::string path;  // absolute; empty: nothing has been read yet
  std::vector<FileEntry> entries;
  domain::Message problem;  // why it could not be read; empty id: it could
};

struct FileRule {
  std::set<std::string> extensions;  // of data, in lower case without the dot
  bool all = false;                  // every file, not only data
};

enum class FileOrder { name, date, size };

/// A line of the chooser.
struct FileRow {
  enum class Kind { folder, archive, data, other };
  Kind kind = Kind::folder;
  std::string path;  // to go to (folder, archive), or the OGR source
  std::string name;  // UTF-8
  std::string size;  // empty for a folder
  domain::Instant modified{};
};

struct FileRows {
  std::vector<FileRow> rows;
  std::size_t left_out = 0;  // files that the rule leaves out; hidden ones do not count
};

/// Folders first, then archives and files, each by name, newest or largest first. What begins with a dot is not there,
/// nor are the parts of a Shapefile beside its .shp. A folder named .gdb is data.
[[nodiscard]] FileRows rows_of(const Listing& listing, const FileRule& rule, FileOrder order);

struct Crumb {
  std::string name;  // UTF-8 as far as the path is
  std::string path;
};
/// The folders that lead to a path, from the root; the last is the path itself. An archive counts as one.
[[nodiscard]] std::vector<Crumb> crumbs_of(const std::string& path);

/// The folder above; of an archive the one it lies in; "/" stays.
[[nodiscard]] std::string parent_of(const std::string& path);

/// "812 B", "3.2 MB": at most four digits, 1 MB = 1024 × 1024 bytes, as file managers count.
[[nodiscard]] std::string size_text(std::uint64_t bytes);

/// Whether `a` stands before `b`: digits by their number, letters of either case alike, other characters by code.
[[nodiscard]] bool name_before(std::string_view a, std::string_view b);

}  // namespace lianxun::ui
