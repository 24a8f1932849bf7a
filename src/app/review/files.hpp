#pragma once

#include <filesystem>

#include "domain/situation.hpp"
#include "report/review.hpp"

namespace lianxun::app {

/// Throws BadArgument unless the name ends in .pdf, .csv or .gpkg.
void check_review_file(const std::filesystem::path& out);
/// By the ending. Throws as `report::write_file` and `write_review_layers` do.
void write_review(const report::Review& review, const domain::Situation& situation, const report::Wording& wording,
                  const std::filesystem::path& out);

}  // namespace lianxun::app
