#pragma once

#include <optional>
#include <vector>

#include "domain/plan.hpp"

namespace lianxun::desk {

/// Why an edit of a plan cannot be, or nothing: proved on the grids that it names, whoever made it and however. What
/// `domain::decide` cannot see, which knows no geometry. Takes what comes from anywhere and does not throw.
[[nodiscard]] std::optional<domain::Refusal> unsound(const domain::PlanEdit& edit);

/// Of the grids that a plan changes: ground that comes under another code, and what stays under its own. Throws as
/// `boundary::difference` does.
[[nodiscard]] std::vector<domain::Succession> successions(const domain::Plan& plan);

}  // namespace lianxun::desk
