#include "geo/formats.hpp"

#include <sstream>
#include <string_view>

#include <cpl_vsi.h>
#include <gdal_priv.h>

#include "domain/error.hpp"
#include "geo/gdal_messages.hpp"

namespace lianxun::geo {

namespace {

bool has(GDALDriver& driver, const char* capability) {
  const char* value = driver.GetMetadataItem(capability);
  return value != nullptr && EQUAL(value, "YES");
}

/// Of the drivers that read pictures too, the ones whose files are mostly vector data.
bool is_vector_format(GDALDriver& driver) {
  if (!has(driver, GDAL_DCAP_VECTOR)) return false;
  const std::string_view name = driver.GetDescription();
  return !has(driver, GDAL_DCAP_RASTER) || name == "GPKG" || name == "CAD";
}

}  // namespace

std::set<std::string> data_extensions() {
  const GdalMessages messages;  // registers the drivers
  static const std::set<std::string> ambiguous{"xml", "txt", "sql", "db",  "svg", "map", "mid", "000",
                                               "mps", "tcx", "x10", "vct", "mvt", "pbf", "igc"};
  std::set<std::string> out;
  GDALDriverManager& manager = *GetGDALDriverManager();
  for (int i = 0; i < manager.GetDriverCount(); ++i) {
    GDALDriver& driver = *manager.GetDriver(i);
    const char* list = driver.GetMetadataItem(GDAL_DMD_EXTENSIONS);
    if (list == nullptr || !is_vector_format(driver)) continue;
    std::istringstream words(list);
    for (std::string word; words >> word;) {
      if (word.find('.') == std::string::npos && !ambiguous.contains(word)) out.insert(word);
    }
  }
  if (out.contains("csv")) out.insert("tsv");  // the same driver, which does not say so
  return out;
}

std::vector<ArchiveEntry> list_archive(const std::string& path) {
  const GdalMessages messages;
  char** names = VSIReadDir(path.c_str());
  if (names == nullptr) {
    throw domain::BadInput(path.substr(path.find("/", 1) + 1),
                           domain::Message{"cannot be read as an archive{}", {messages.in_brackets()}},
                           domain::Message{"check that the file is whole", {}});
  }
  std::vector<ArchiveEntry> out;
  for (char** name = names; *name != nullptr; ++name) {
    ArchiveEntry entry;
    entry.name = *name;
    if (entry.name == "." || entry.name == "..") continue;
    VSIStatBufL facts{};
    if (VSIStatL((path + "/" + entry.name).c_str(), &facts) == 0) {
      entry.folder = VSI_ISDIR(facts.st_mode) != 0;
      entry.bytes = static_cast<std::uint64_t>(facts.st_size);
      entry.modified_s = facts.st_mtime;
    }
    out.push_back(std::move(entry));
  }
  CSLDestroy(names);
  return out;
}

}  // namespace lianxun::geo
