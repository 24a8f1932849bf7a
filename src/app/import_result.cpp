#include "app/import_result.hpp"

#include <set>
#include <utility>

#include "app/folder_listing.hpp"
#include "domain/error.hpp"
#include "report/atomic_file.hpp"

namespace lianxun::app {

namespace {

/// More than anybody reads in a panel; the saved report has all.
constexpr std::size_t most_lines = 500;

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

/// "precincts_wgs84" of "/data/precincts_wgs84.geojson|layername=a".
std::string stem_of(const std::string& source) {
  const std::filesystem::path path = source.substr(0, source.find('|'));
  const std::string stem = path.stem().string();
  return stem.empty() || source.rfind("PG:", 0) == 0 ? "source" : stem;
}

}  // namespace

ui::Importer::Result result_of(const geo::ImportReport& report, const ui::Texts& texts) {
  ui::Importer::Result out;
  for (const geo::ImportReport::Count& count : report.counts) {
    out.read += count.read;
    out.loaded += count.loaded;
    out.rejected += count.rejected;
  }
  std::set<std::pair<std::string, std::int64_t>> rejected;
  std::set<std::pair<std::string, std::int64_t>> doubtful;
  for (const geo::Finding& finding : report.findings) {
    if (finding.severity == geo::Severity::rejected) rejected.emplace(finding.layer, finding.row);
    if (finding.severity == geo::Severity::doubtful && finding.row > 0) doubtful.emplace(finding.layer, finding.row);
    if (finding.row == 0) {
      out.remarks.push_back({texts(finding.message), finding.severity != geo::Severity::note});
    } else if (out.lines.size() < most_lines) {
      out.lines.push_back(texts("row {}: {}", finding.row, texts(finding.message)));
    }
  }
  for (const auto& row : rejected) doubtful.erase(row);
  out.mended = doubtful.size();
  if (report.better_datum) out.better_datum = domain::to_text(domain::Datum{*report.better_datum, {}});
  for (const auto& unknown : report.unknown_categories) out.unknown_categories.emplace_back(unknown.word, unknown.rows);
  return out;
}

std::string report_csv(const geo::ImportReport& report, const ui::Texts& texts) {
  std::string out =
      "\xef\xbb\xbf" + texts("severity") + "," + texts("layer") + "," + texts("row") + "," + texts("remark") + "\r\n";
  for (const geo::Finding& finding : report.findings) {
    out += quoted(texts(geo::to_text(finding.severity))) + "," + quoted(finding.layer) + "," +
           (finding.row > 0 ? std::to_string(finding.row) : "") + "," + quoted(texts(finding.message)) + "\r\n";
  }
  return out;
}

std::filesystem::path save_beside(const std::string& source, const std::filesystem::path& fallback,
                                  const std::string& csv) {
  const std::string name = stem_of(source) + "-import.csv";
  const std::string beside = folder_of_source(source);
  if (!beside.empty()) {
    try {
      report::write_file(std::filesystem::path(beside) / name, csv);
      return std::filesystem::path(beside) / name;
    } catch (const domain::BadInput&) {
      // somebody else's folder: the user's own then
    }
  }
  report::write_file(fallback / name, csv);
  return fallback / name;
}

}  // namespace lianxun::app
