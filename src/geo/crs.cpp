#include "geo/crs.hpp"

#include <cmath>

#include "domain/error.hpp"
#include "geo/crs_gdal.hpp"
#include "geo/gdal_messages.hpp"

namespace lianxun::geo {

namespace {

constexpr const char* local_name = "lianxun local transverse Mercator";

}  // namespace

OGRSpatialReference parse_crs(const std::string& definition) {
  const GdalMessages messages;
  OGRSpatialReference srs;
  static const char* const offline[] = {"ALLOW_NETWORK_ACCESS=NO", "ALLOW_FILE_ACCESS=NO", nullptr};
  if (definition.empty() || srs.SetFromUserInput(definition.c_str(), offline) != OGRERR_NONE) {
    throw domain::BadInput("CRS " + definition, domain::Message{"not known", {}},
                           domain::Message{"give an EPSG number such as EPSG:4549, or WKT", {}});
  }
  srs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return srs;
}

std::string crs_definition(const OGRSpatialReference* srs) {
  if (srs == nullptr || srs->IsEmpty()) return {};
  const GdalMessages messages;
  const char* authority = srs->GetAuthorityName(nullptr);
  const char* code = srs->GetAuthorityCode(nullptr);
  if (authority != nullptr && code != nullptr) return std::string(authority) + ":" + code;
  // a .prj file names no authority; one that PROJ finds equal stands for it
  OGRSpatialReference known(*srs);
  known.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (known.AutoIdentifyEPSG() == OGRERR_NONE && known.GetAuthorityCode(nullptr) != nullptr) {
    return std::string("EPSG:") + known.GetAuthorityCode(nullptr);
  }
  char* wkt = nullptr;
  static const char* const options[] = {"FORMAT=WKT2_2019", nullptr};
  srs->exportToWkt(&wkt, options);
  std::string text = wkt == nullptr ? "" : wkt;
  CPLFree(wkt);
  return text;
}

CrsFacts crs_facts(const std::string& definition) {
  const OGRSpatialReference srs = parse_crs(definition);
  CrsFacts facts;
  if (const char* name = srs.GetName()) facts.name = name;
  facts.geographic = srs.IsGeographic() != 0;
  if (!facts.geographic) facts.metres = srs.GetLinearUnits();
  const char* method = srs.GetAttrValue("PROJECTION");
  const std::string projection = method == nullptr ? "" : method;
  const bool distorted = projection.rfind("Mercator", 0) == 0 || projection.find("Pseudo") != std::string::npos;
  facts.metric = srs.IsProjected() != 0 && std::abs(srs.GetLinearUnits() - 1) < 1e-9 && !distorted;
  return facts;
}

bool is_local_crs(const std::string& definition) { return definition.find(local_name) != std::string::npos; }

std::string local_crs(shape::Point wgs84_centre) {
  // to the hundredth of a degree, so that the same place gets the same CRS from slightly different data
  const double longitude = std::round(wgs84_centre.x * 100) / 100;
  const double latitude = std::round(wgs84_centre.y * 100) / 100;
  OGRSpatialReference srs;
  srs.SetProjCS(local_name);
  srs.SetWellKnownGeogCS("WGS84");
  srs.SetTM(latitude, longitude, 1.0, 500'000, 0);
  char* wkt = nullptr;
  static const char* const options[] = {"FORMAT=WKT2_2019", nullptr};
  srs.exportToWkt(&wkt, options);
  std::string text = wkt == nullptr ? "" : wkt;
  CPLFree(wkt);
  return text;
}

}  // namespace lianxun::geo
