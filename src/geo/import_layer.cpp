#include "geo/import_layer.hpp"

#include <array>

namespace lianxun::geo {

namespace {

constexpr std::array villages{ImportField{"code", true}, ImportField{"name", true}, ImportField{"name_en"},
                              ImportField{"kind"}, ImportField{"residents"}};
constexpr std::array grids{ImportField{"code", true}, ImportField{"name"}, ImportField{"name_en"},
                           ImportField{"village"},    ImportField{"kind"}, ImportField{"residents"}};
constexpr std::array roads{ImportField{"name"}, ImportField{"kind"}, ImportField{"speed_kmh"}};
constexpr std::array water{ImportField{"name"}};
constexpr std::array premises{ImportField{"id", true}, ImportField{"name", true}, ImportField{"kind"},
                              ImportField{"address"}, ImportField{"phone"}};
constexpr std::array incidents{ImportField{"number"},         ImportField{"source"},   ImportField{"category", true},
                               ImportField{"reported", true}, ImportField{"verified"}, ImportField{"filed"},
                               ImportField{"dispatched"},     ImportField{"handled"},  ImportField{"fed_back"},
                               ImportField{"closed"},         ImportField{"rework"},   ImportField{"score"},
                               ImportField{"address"},        ImportField{"premises"}, ImportField{"phone"},
                               ImportField{"note"},           ImportField{"outcome"},  ImportField{"agency"}};
constexpr std::array inspections{ImportField{"id", true}, ImportField{"premises", true}, ImportField{"at", true},
                                 ImportField{"agency"},   ImportField{"passed"},         ImportField{"note"}};
constexpr std::array cases{
    ImportField{"id", true}, ImportField{"procedure", true}, ImportField{"major"}, ImportField{"opened", true},
    ImportField{"decided"},  ImportField{"fine_yuan"},       ImportField{"power"}, ImportField{"agency"},
    ImportField{"incident"}, ImportField{"premises"},        ImportField{"grid"},  ImportField{"party"},
    ImportField{"officers"}, ImportField{"discussion"},      ImportField{"note"}};

constexpr std::array all{ImportLayer::villages, ImportLayer::grids,     ImportLayer::roads,       ImportLayer::water,
                         ImportLayer::premises, ImportLayer::incidents, ImportLayer::inspections, ImportLayer::cases};

}  // namespace

const char* to_text(ImportLayer layer) {
  switch (layer) {
    case ImportLayer::villages:
      return "villages";
    case ImportLayer::grids:
      return "grids";
    case ImportLayer::roads:
      return "roads";
    case ImportLayer::water:
      return "water";
    case ImportLayer::premises:
      return "premises";
    case ImportLayer::incidents:
      return "incidents";
    case ImportLayer::inspections:
      return "inspections";
    case ImportLayer::cases:
      return "cases";
  }
  return "";
}

std::optional<ImportLayer> parse_import_layer(std::string_view text) {
  for (const ImportLayer layer : all) {
    if (text == to_text(layer)) return layer;
  }
  return std::nullopt;
}

std::span<const ImportField> fields_of(ImportLayer layer) {
  switch (layer) {
    case ImportLayer::villages:
      return villages;
    case ImportLayer::grids:
      return grids;
    case ImportLayer::roads:
      return roads;
    case ImportLayer::water:
      return water;
    case ImportLayer::premises:
      return premises;
    case ImportLayer::incidents:
      return incidents;
    case ImportLayer::inspections:
      return inspections;
    case ImportLayer::cases:
      return cases;
  }
  return {};
}

std::string field_list(ImportLayer layer) {
  std::string list;
  for (const auto& field : fields_of(layer)) list += (list.empty() ? "" : ", ") + std::string(field.name);
  return list;
}

}  // namespace lianxun::geo
