#pragma once

#include <optional>
#include <string>

#include "domain/ids.hpp"
#include "domain/time.hpp"

namespace lianxun::domain {

/// A penalty case (行政处罚案件).
struct Case {
  enum class Procedure { simple, general };  // 简易程序, 一般程序
  std::string id;                            // its file number
  Procedure procedure = Procedure::simple;
  bool major = false;  // discussed collectively by the leaders' group (集体讨论)
  Instant opened{};
  std::optional<Instant> decided;
  double fine_yuan = 0;
  PowerCode power;  // which delegated power was exercised; empty: none of them
  AgencyId agency;
  IncidentId incident;
  PremisesId premises;  // set when it arose from an inspection of premises
  GridCode grid;
  VillageCode village;

  friend bool operator==(const Case&, const Case&) = default;
};

/// An inspection of premises (检查).
struct Inspection {
  std::string id;
  PremisesId premises;
  Instant at{};
  AgencyId agency;
  bool passed = true;
  std::string note;

  friend bool operator==(const Inspection&, const Inspection&) = default;
};

}  // namespace lianxun::domain
