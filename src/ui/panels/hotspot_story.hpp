#pragma once

#include <memory>
#include <set>
#include <vector>

#include "hotspot/past_patrols.hpp"
#include "ui/panel.hpp"
#include "ui/reasons.hpp"

namespace lianxun::ui {

/// What happened in the place that was chosen: kinds, hours, places that come back, what is open; and the way to act on
/// it.
class HotspotStory final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;

 private:
  /// What past patrols depend on.
  struct PatrolsOf {
    std::shared_ptr<const hotspot::Records> records;
    std::shared_ptr<const hotspot::Ground> ground;
    hotspot::Where where;
    std::set<hotspot::Doubt> without;
    hotspot::Filter filter;  // without a period
    domain::Instant minute;  // patrols go on meanwhile

    friend bool operator==(const PatrolsOf&, const PatrolsOf&) = default;
  };

  void remember(const View& view);
  void remember_patrols(const View& view);
  void headline(const View& view) const;
  void figures(const View& view);
  void comparison(const View& view, const char* id, const std::string& name, const hotspot::Earlier& earlier,
                  int before);
  void reliability(const View& view) const;
  void pattern(const View& view) const;
  void only_here(const View& view, Actions& actions) const;
  void kinds(const View& view, Actions& actions) const;
  void again(const View& view) const;
  void act(const View& view, Actions& actions) const;

  std::shared_ptr<const hotspot::Answer> of_;
  hotspot::Where where_;
  hotspot::Story story_;
  PatrolsOf patrols_of_;
  std::vector<hotspot::PastPatrol> patrols_;
  Reasons reasons_;
};

}  // namespace lianxun::ui
