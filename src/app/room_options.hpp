#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "domain/clock.hpp"
#include "domain/situation.hpp"
#include "ui/texts.hpp"

namespace lianxun::app {

/// What `room` and `snapshot` have in common.
struct RoomOptions {
  std::string room;
  std::string store;
  std::string mode = "dispatch";
  std::string picture = "counts";
  std::string beside;
  std::string lang = "zh";
  std::string at;
  std::string operator_name;
  std::string select;
  std::string panel;
  bool quiet = false;

  [[nodiscard]] ui::Language language() const { return lang == "en" ? ui::Language::en : ui::Language::zh; }
};

void add_room_options(CLI::App& app, RoomOptions& options);

/// `--operator`, otherwise the login name.
[[nodiscard]] std::string operator_of(const RoomOptions& options);

/// The instant of `--at` in the room's zone; throws BadArgument. Nothing when not given.
[[nodiscard]] std::optional<domain::Instant> instant_of(const RoomOptions& options, domain::Zone zone);

/// Real time; a simulated one that starts at `--at`; or, for a synthetic place whose last report is long past, one that
/// starts when that came in: a sample of 2024 is not two years overdue.
[[nodiscard]] domain::Clock clock_for(const RoomOptions& options, const domain::Situation& situation, double speed);

}  // namespace lianxun::app
