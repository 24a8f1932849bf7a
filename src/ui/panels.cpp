#include <array>

#include "ui/panel.hpp"
#include "ui/panels/board.hpp"
#include "ui/panels/case_panel.hpp"
#include "ui/panels/complaint_form.hpp"
#include "ui/panels/composer.hpp"
#include "ui/panels/footer.hpp"
#include "ui/panels/help_overlay.hpp"
#include "ui/panels/import_panel.hpp"
#include "ui/panels/incident_panel.hpp"
#include "ui/panels/overview.hpp"
#include "ui/panels/patrol_panel.hpp"
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
      PanelEntry{"queue", Region::left, made<Queue>},
      PanelEntry{"overview", Region::working, made<Overview>},
      PanelEntry{"incident", Region::working, made<IncidentPanel>},
      PanelEntry{"case", Region::working, made<CasePanel>},
      PanelEntry{"relocate", Region::working, made<RelocatePanel>},
      PanelEntry{"new-complaint", Region::working, made<ComplaintForm>},
      PanelEntry{"compose", Region::working, made<Composer>},
      PanelEntry{"patrol", Region::working, made<PatrolPanel>},
      PanelEntry{"search", Region::working, made<SearchPanel>},
      PanelEntry{"import", Region::working, made<ImportPanel>},
      PanelEntry{"settings", Region::working, made<SettingsPanel>},
      PanelEntry{"board", Region::board, made<Board>},
      PanelEntry{"legend", Region::footer, made<Legend>},
      PanelEntry{"timeline", Region::bottom, made<Timeline>},
      PanelEntry{"help", Region::overlay, made<HelpOverlay>},
  };
  return table;
}

}  // namespace lianxun::ui
