#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/command.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// What a penalty needs before it is recorded: power, party, fine, who was there. A part of the patrol's and the
/// incident's panel, which send what it gives.
class PenaltyForm {
 public:
  /// What the panel knows already.
  struct Occasion {
    std::optional<domain::Case::Procedure> procedure;  // none: to be chosen
    std::vector<domain::AgencyId> agencies;            // that were there, the likeliest first
    std::vector<domain::IncidentId> incidents;         // it may be about; none: premises alone
    bool premises = false;                             // then it is an organisation until somebody says otherwise
    bool crews = false;                                // whether the crew is to be chosen
  };

  void open(Occasion occasion);
  void close() { occasion_.reset(); }
  [[nodiscard]] bool is_open() const { return occasion_.has_value(); }

  /// While open. The command when it is complete and recorded; `idle` is whether it may be.
  [[nodiscard]] std::optional<domain::OpenCase> draw(const View& view, bool idle);

 private:
  void agency(const View& view);
  void power(const View& view);
  void party_and_fine(const View& view);
  void crew(const View& view);
  [[nodiscard]] bool complete(const View& view);
  [[nodiscard]] bool has_powers(const View& view) const;

  std::optional<Occasion> occasion_;
  domain::OpenCase command_;
  domain::CrewId crew_;
  std::string search_;
  std::string fine_;
  std::string missing_;  // what has to be filled in first
  // What `search_` has found, of this agency, category and state.
  std::vector<domain::PowerCode> found_;
  std::string found_for_;
};

}  // namespace lianxun::ui
