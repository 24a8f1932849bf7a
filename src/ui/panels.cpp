#include <array>

#include "ui/panel.hpp"
#include "ui/panels/board.hpp"
#include "ui/panels/border_balance.hpp"
#include "ui/panels/border_effects.hpp"
#include "ui/panels/border_legend.hpp"
#include "ui/panels/border_plans.hpp"
#include "ui/panels/border_publish.hpp"
#include "ui/panels/border_versions.hpp"
#include "ui/panels/case_panel.hpp"
#include "ui/panels/complaint_form.hpp"
#include "ui/panels/composer.hpp"
#include "ui/panels/footer.hpp"
#include "ui/panels/help_overlay.hpp"
#include "ui/panels/hotspot_legend.hpp"
#include "ui/panels/hotspot_ranking.hpp"
#include "ui/panels/hotspot_story.hpp"
#include "ui/panels/import_panel.hpp"
#include "ui/panels/incident_panel.hpp"
#include "ui/panels/overview.hpp"
#include "ui/panels/patrol_panel.hpp"
#include "ui/panels/period.hpp"
#include "ui/panels/queue.hpp"
#include "ui/panels/relocate_panel.hpp"
#include "ui/panels/search_panel.hpp"
#include "ui/panels/settings_panel.hpp"
#include "ui/panels/timeline.hpp"
#include "ui/panels/top_bar.hpp"

namespace lianxun::ui {

namespace {

template <class Kind>
std::unique_ptr<Panel> made() {
  return std::make_unique<Kind>();
}

}  // namespace

std::span<const PanelEntry> panels() {
  static constexpr std::array table{
      PanelEntry{"top", Region::top, made<TopBar>},
      PanelEntry{"queue", Region::left, made<Queue>, only(Mode::dispatch)},
      PanelEntry{"hotspot-ranking", Region::left, made<HotspotRanking>, only(Mode::hotspots)},
      PanelEntry{"border-plans", Region::left, made<BorderPlans>, only(Mode::boundaries)},
      PanelEntry{"border-effects", Region::working, made<BorderEffects>, only(Mode::boundaries)},
      PanelEntry{"border-balance", Region::working, made<BorderBalance>, only(Mode::boundaries)},
      PanelEntry{"border-publish", Region::working, made<BorderPublish>, only(Mode::boundaries)},
      PanelEntry{"overview", Region::working, made<Overview>, only(Mode::dispatch)},
      PanelEntry{"hotspot-story", Region::working, made<HotspotStory>, only(Mode::hotspots)},
      PanelEntry{"incident", Region::working, made<IncidentPanel>, only(Mode::dispatch)},
      PanelEntry{"case", Region::working, made<CasePanel>, only(Mode::dispatch)},
      PanelEntry{"relocate", Region::working, made<RelocatePanel>, only(Mode::dispatch)},
      PanelEntry{"new-complaint", Region::working, made<ComplaintForm>, only(Mode::dispatch)},
      PanelEntry{"compose", Region::working, made<Composer>, only(Mode::dispatch)},
      PanelEntry{"patrol", Region::working, made<PatrolPanel>, only(Mode::dispatch)},
      PanelEntry{"search", Region::working, made<SearchPanel>},
      PanelEntry{"import", Region::working, made<ImportPanel>},
      PanelEntry{"settings", Region::working, made<SettingsPanel>},
      PanelEntry{"board", Region::board, made<Board>, only(Mode::dispatch)},
      PanelEntry{"legend", Region::footer, made<Legend>, only(Mode::dispatch)},
      PanelEntry{"hotspot-legend", Region::footer, made<HotspotLegend>, only(Mode::hotspots)},
      PanelEntry{"border-legend", Region::footer, made<BorderLegend>, only(Mode::boundaries)},
      PanelEntry{"border-versions", Region::bottom, made<BorderVersions>, only(Mode::boundaries)},
      PanelEntry{"timeline", Region::bottom, made<Timeline>, only(Mode::dispatch)},
      PanelEntry{"period", Region::bottom, made<PeriodPanel>, only(Mode::hotspots)},
      PanelEntry{"help", Region::overlay, made<HelpOverlay>},
  };
  return table;
}

}  // namespace lianxun::ui
