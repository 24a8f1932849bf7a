#pragma once

#include <string>

#include "domain/situation.hpp"
#include "report/review.hpp"

namespace lianxun::app {

/// The figures of a review as a GeoPackage: layers `villages`, `grids`, `kinds` and `places`, in the working CRS. An
/// existing file is replaced when all is written. Throws as `geo::VectorWriter` does.
void write_review_layers(const report::Review& review, const domain::Situation& situation,
                         const report::Wording& wording, const std::string& path);

}  // namespace lianxun::app
