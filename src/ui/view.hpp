#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>

#include "domain/clock.hpp"
#include "domain/message.hpp"
#include "domain/situation.hpp"
#include "ui/digest.hpp"
#include "ui/find_index.hpp"
#include "ui/fonts.hpp"
#include "ui/inquiry.hpp"
#include "ui/mode.hpp"
#include "ui/probe.hpp"
#include "ui/redraw.hpp"
#include "ui/reply.hpp"
#include "ui/selection.hpp"
#include "ui/texts.hpp"
#include "ui/theme.hpp"

namespace lianxun::ui {

/// The lamp of a feed.
struct Light {
  enum class State { off, green, amber, red };
  std::string name;
  State state = State::off;
  domain::Message message;  // cause and remedy when not green
};

/// What a panel may see, for the length of one frame.
struct View {
  const domain::Situation& situation;
  const Digest& digest;
  const FindIndex& index;
  const domain::Clock& clock;
  domain::Instant now{};
  const Texts& tr;
  const Metrics& metrics;
  const Fonts& fonts;
  const Selection& selection;
  std::span<const Light> lights;
  const std::map<domain::PatrolId, OrderFiles>& orders;
  const std::string& operator_name;
  const std::string& working;  // name of the panel open in the right-hand column; empty: none
  Mode mode;
  const Inquiry& inquiry;
  const Redraw& redraw;
  const std::shared_ptr<const domain::Boundaries>& shown;  // that the areas of the map are of; null: none yet
  Probe* probe;                                            // null unless widgets are to be found from outside

  [[nodiscard]] float px(float at_1080) const { return metrics.px(at_1080); }
  [[nodiscard]] domain::Zone zone() const { return situation.room->calendar.zone; }
};

}  // namespace lianxun::ui
