#pragma once

#include <string>
#include <vector>

#include "sample/history.hpp"
#include "sample/text_out.hpp"
#include "sample/write_room.hpp"

namespace lianxun::sample {

/// complaints_YEAR.csv in GCJ-02, as the hotline delivers, and findings_YEAR.csv in WGS 84, as the inspectors'
/// receivers do, for each year that has any; inspections.csv and cases.csv. Adds their names to `files`.
void write_history(const History& history, const domain::Room& room, const Output& output, RoomFiles& files);

/// A recorded day for `lianxun replay`: reports alone, all in GCJ-02.
void write_live_day(const std::vector<domain::Incident>& day, const Output& output, const std::string& name);

}  // namespace lianxun::sample
