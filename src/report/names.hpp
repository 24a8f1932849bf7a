#pragma once

#include <string>

#include "domain/message.hpp"
#include "domain/situation.hpp"

namespace lianxun::report {

/// Which of the two names that the data carries is printed; without an English one, the local one.
enum class Names { local, english };

/// Everything that depends on the reader's language.
struct Wording {
  domain::Translate translate;
  Names names = Names::local;

  [[nodiscard]] std::string operator()(const std::string& msgid) const { return translate ? translate(msgid) : msgid; }
  [[nodiscard]] std::string operator()(const std::string& msgid, std::vector<std::string> args) const {
    return domain::render({msgid, std::move(args)}, [this](const std::string& id) { return (*this)(id); });
  }
  template <class Named>
  [[nodiscard]] const std::string& name(const Named& named) const {
    return names == Names::english && !named.name_en.empty() ? named.name_en : named.name;
  }
};

/// Names for codes; the code itself when the data does not know it, empty for an empty one.
[[nodiscard]] std::string agency_name(const domain::Situation& situation, const domain::AgencyId& id,
                                      const Wording& wording);
[[nodiscard]] std::string agency_short_name(const domain::Situation& situation, const domain::AgencyId& id,
                                            const Wording& wording);
[[nodiscard]] std::string category_name(const domain::Situation& situation, const domain::CategoryId& id,
                                        const Wording& wording);
[[nodiscard]] std::string village_name(const domain::Situation& situation, const domain::VillageCode& code,
                                       domain::Instant at, const Wording& wording);
/// The grid's own name, otherwise the last three digits of its code.
[[nodiscard]] std::string grid_name(const domain::Situation& situation, const domain::GridCode& code,
                                    domain::Instant at, const Wording& wording);

/// Parts put between separators, empty ones left out.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, const std::string& separator);

}  // namespace lianxun::report
