#include "geo/import_report.hpp"

#include <algorithm>

namespace lianxun::geo {

bool ImportReport::clean() const {
  return std::all_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::note; });
}

const char* to_text(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::doubtful:
      return "doubtful";
    case Severity::rejected:
      return "rejected";
  }
  return "";
}

}  // namespace lianxun::geo
