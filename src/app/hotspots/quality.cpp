#include "hotspot/quality.hpp"

#include "app/hotspots/doubts.hpp"
#include "app/hotspots/method.hpp"
#include "app/hotspots/table_maker.hpp"

namespace lianxun::app::hotspots {

Result quality(const Input& input, const Request&) {
  using geo::FieldType;
  Result result;
  result.rows = Result::Rows::places;
  TableMaker table({{"doubt", FieldType::text},
                    {"row", FieldType::integer},
                    {"repeats", FieldType::integer},
                    {"reported", FieldType::instant},
                    {"category", FieldType::text},
                    {"together", FieldType::integer}});
  const hotspot::Records& records = input.records;
  for (const hotspot::Finding& finding : hotspot::quality(records, input.rows)) {
    for (std::size_t i = 0; i < finding.rows.size(); ++i) {
      const std::uint32_t row = finding.rows[i];
      geo::Value repeats;
      if (!finding.repeats.empty()) repeats = records.id[finding.repeats[i]];
      geo::Value time;
      if (input.has_times) time = domain::format_instant(records.reported[row], {});
      const std::string kind = records.kind[row] < 0 ? "" : records.kinds[records.kind[row]];
      table.add({std::string(word(finding.doubt)), records.id[row], repeats, time, kind,
                 static_cast<std::int64_t>(finding.count())});
      result.places.push_back(input.places[row]);
    }
    result.summary.push_back({"{}: {}", {hotspot::name(finding.doubt), std::to_string(finding.count())}});
  }
  if (result.summary.empty()) result.summary.push_back({"nothing doubtful was found", {}});
  result.columns = table.take();
  return result;
}

}  // namespace lianxun::app::hotspots
