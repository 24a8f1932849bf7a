#include "ui/file_list.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "domain/ascii.hpp"

namespace lianxun::ui {

using domain::lower;

namespace {

constexpr std::string_view archive_prefix = "/vsizip/";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Of "Grids.SHP" "shp"; empty without one.
std::string extension_of(std::string_view name) {
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string() : lower(std::string(name.substr(dot + 1)));
}

std::string stem_of(std::string_view name) {
  return lower(std::string(name.substr(0, std::min(name.rfind('.'), name.size()))));
}

bool is_archive(std::string_view name) { return extension_of(name) == "zip"; }

/// What belongs to a .shp of the same name is not to be chosen beside it.
bool is_part_of_shapefile(const FileEntry& entry, const std::set<std::string>& shapefiles) {
  static const std::set<std::string> parts{"dbf", "shx", "prj", "cpg", "qpj", "sbn", "sbx", "qix", "fix"};
  return !entry.folder && parts.contains(extension_of(entry.name)) && shapefiles.contains(stem_of(entry.name));
}

FileRow::Kind kind_of(const FileEntry& entry, const FileRule& rule) {
  const std::string extension = extension_of(entry.name);
  if (entry.folder) return extension == "gdb" ? FileRow::Kind::data : FileRow::Kind::folder;
  if (is_archive(entry.name)) return FileRow::Kind::archive;
  return rule.extensions.contains(extension) ? FileRow::Kind::data : FileRow::Kind::other;
}

std::string joined(const std::string& folder, const std::string& name) {
  return folder + (folder.empty() || folder.back() != '/' ? "/" : "") + name;
}

/// "/vsizip//home/a.zip/in" → "/vsizip/" and "/home/a.zip/in"; a plain path has no prefix.
std::pair<std::string, std::string> split_archive(const std::string& path) {
  if (path.rfind(archive_prefix, 0) != 0) return {{}, path};
  return {std::string(archive_prefix), path.substr(archive_prefix.size())};
}

}  // namespace

bool name_before(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (is_digit(a[i]) && is_digit(b[j])) {
      while (i < a.size() && a[i] == '0') ++i;
      while (j < b.size() && b[j] == '0') ++j;
      const std::size_t first_a = i;
      const std::size_t first_b = j;
      while (i < a.size() && is_digit(a[i])) ++i;
      while (j < b.size() && is_digit(b[j])) ++j;
      if (i - first_a != j - first_b) return i - first_a < j - first_b;
      if (const int order = a.substr(first_a, i - first_a).compare(b.substr(first_b, j - first_b)); order != 0) {
        return order < 0;
      }
      continue;
    }
    const auto x = static_cast<unsigned char>(lower(a[i]));
    const auto y = static_cast<unsigned char>(lower(b[j]));
    if (x != y) return x < y;
    ++i;
    ++j;
  }
  if ((i < a.size()) != (j < b.size())) return j < b.size();
  return a < b;  // the same but for case or leading zeros
}

FileRows rows_of(const Listing& listing, const FileRule& rule, FileOrder order) {
  std::set<std::string> shapefiles;
  for (const FileEntry& entry : listing.entries) {
    if (!entry.folder && extension_of(entry.name) == "shp") shapefiles.insert(stem_of(entry.name));
  }
  FileRows out;
  std::vector<const FileEntry*> shown;
  for (const FileEntry& entry : listing.entries) {
    if (entry.name.empty() || entry.name.front() == '.') continue;
    const bool wanted =
        rule.all || (kind_of(entry, rule) != FileRow::Kind::other && !is_part_of_shapefile(entry, shapefiles));
    if (wanted) {
      shown.push_back(&entry);
    } else {
      ++out.left_out;
    }
  }
  std::sort(shown.begin(), shown.end(), [&](const FileEntry* a, const FileEntry* b) {
    if (a->folder != b->folder) return a->folder;
    if (order == FileOrder::date && a->modified != b->modified) return a->modified > b->modified;
    if (order == FileOrder::size && a->bytes != b->bytes) return a->bytes > b->bytes;
    return name_before(a->shown, b->shown);
  });
  for (const FileEntry* entry : shown) {
    FileRow row;
    row.kind = kind_of(*entry, rule);
    row.path = joined(listing.path, entry->name);
    if (row.kind == FileRow::Kind::archive) row.path = std::string(archive_prefix) + row.path;
    row.name = entry->shown;
    if (!entry->folder) row.size = size_text(entry->bytes);
    row.modified = entry->modified;
    out.rows.push_back(std::move(row));
  }
  return out;
}

std::vector<Crumb> crumbs_of(const std::string& path) {
  const auto [prefix, plain] = split_archive(path);
  std::vector<Crumb> out{{"/", "/"}};
  bool inside = false;
  for (std::size_t start = 1; start < plain.size();) {
    const std::size_t end = std::min(plain.find('/', start), plain.size());
    const std::string name = plain.substr(start, end - start);
    if (!name.empty()) {
      inside = inside || (!prefix.empty() && is_archive(name));
      out.push_back({name, (inside ? prefix : "") + plain.substr(0, end)});
    }
    start = end + 1;
  }
  return out;
}

std::string parent_of(const std::string& path) {
  const auto crumbs = crumbs_of(path);
  return crumbs.size() < 2 ? "/" : crumbs[crumbs.size() - 2].path;
}

std::string size_text(std::uint64_t bytes) {
  if (bytes < 1024) return std::to_string(bytes) + " B";
  static constexpr std::array units{"KB", "MB", "GB", "TB", "PB", "EB"};
  auto amount = static_cast<double>(bytes) / 1024;
  std::size_t unit = 0;
  while (amount >= 999.5 && unit + 1 < units.size()) {
    amount /= 1024;
    ++unit;
  }
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), amount < 9.95 ? "%.1f %s" : "%.0f %s", amount, units[unit]);
  return text.data();
}

}  // namespace lianxun::ui
