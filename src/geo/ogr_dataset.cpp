#include "geo/ogr_dataset.hpp"

#include <filesystem>
#include <optional>
#include <regex>

#include "domain/error.hpp"

namespace lianxun::geo {

namespace {

GDALDatasetUniquePtr open(const std::string& datasource, const std::optional<std::string>& encoding) {
  CPLStringList options;
  if (encoding) options.SetNameValue("ENCODING", encoding->c_str());
  return GDALDatasetUniquePtr(GDALDataset::Open(datasource.c_str(),
                                                GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, nullptr,
                                                encoding ? options.List() : nullptr));
}

bool is_shapefile(GDALDataset& dataset) {
  const auto* driver = dataset.GetDriver();
  return driver != nullptr && EQUAL(driver->GetDescription(), "ESRI Shapefile");
}

/// A DBF header often names the code page of the machine that wrote it, whatever it wrote: GDAL then takes Chinese for
/// Latin-1. Only a .cpg file or a Chinese code page is believed.
bool claims_latin(GDALDataset& dataset) {
  if (dataset.GetLayerCount() == 0) return false;
  OGRLayer* layer = dataset.GetLayer(0);
  const char* from_cpg = layer->GetMetadataItem("ENCODING_FROM_CPG", "SHAPEFILE");
  const char* used = layer->GetMetadataItem("SOURCE_ENCODING", "SHAPEFILE");
  const std::string encoding = used == nullptr ? "" : used;
  return from_cpg == nullptr && (encoding == "ISO-8859-1" || encoding == "CP1252" || encoding == "CP437");
}

bool looks_like_a_path(const std::string& datasource) {
  return datasource.find(':') == std::string::npos && datasource.rfind("/vsi", 0) != 0 &&
         datasource.find('{') == std::string::npos;
}

}  // namespace

std::string without_password(const std::string& datasource) {
  // "key='quoted'", "key=word" and "scheme://user:password@host"
  static const std::regex value(R"((password\s*=\s*)('(\\.|[^'\\])*'|[^\s'&]+))", std::regex::icase);
  static const std::regex in_url(R"((://[^:/@\s]*):[^@\s]*@)");
  return std::regex_replace(std::regex_replace(datasource, value, "$1***"), in_url, "$1:***@");
}

GDALDatasetUniquePtr open_dataset(const std::string& datasource, const std::string& encoding,
                                  const GdalMessages& messages) {
  std::error_code ignored;
  if (looks_like_a_path(datasource) && !std::filesystem::exists(datasource, ignored)) {
    throw domain::BadInput(datasource, domain::Message{"no such file", {}});
  }
  auto dataset = open(datasource, std::nullopt);
  if (dataset != nullptr && is_shapefile(*dataset)) {
    if (!encoding.empty()) {
      dataset = open(datasource, encoding);
    } else if (claims_latin(*dataset)) {
      dataset = open(datasource, "");
    }
  }
  if (dataset == nullptr) {
    throw domain::BadInput(
        without_password(datasource),
        domain::Message{"cannot be opened as vector data{}", {without_password(messages.in_brackets())}},
        domain::Message{"check that the file is whole and of a format that `ogrinfo --formats` lists", {}});
  }
  return dataset;
}

OGRLayer& pick_layer(GDALDataset& dataset, const std::string& datasource, const std::string& layer) {
  std::string names;
  for (int i = 0; i < dataset.GetLayerCount(); ++i) {
    names += (i == 0 ? "" : ", ") + std::string(dataset.GetLayer(i)->GetName());
  }
  if (dataset.GetLayerCount() == 0 && layer.empty())
    throw domain::BadInput(without_password(datasource), domain::Message{"holds no vector layer", {}});
  if (layer.empty() && dataset.GetLayerCount() == 1) return *dataset.GetLayer(0);
  if (layer.empty()) {
    throw domain::BadInput(without_password(datasource), "holds several layers: " + names,
                           "add |layername=NAME to the source");
  }
  OGRLayer* found = dataset.GetLayerByName(layer.c_str());
  if (found == nullptr)
    throw domain::BadInput(without_password(datasource), domain::Message{"has no layer {}", {layer}},
                           domain::Message{"it has: {}", {names}});
  return *found;
}

}  // namespace lianxun::geo
