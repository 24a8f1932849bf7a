#include "app/wording.hpp"

#include "app/paths.hpp"

namespace lianxun::app {

report::Wording wording_in(ui::Language language) {
  const ui::Texts texts(language);
  return {[texts](const std::string& msgid) { return texts(msgid.c_str()); },
          language == ui::Language::en ? report::Names::english : report::Names::local};
}

report::Wording wording_for(const std::string& lang) {
  const auto language = lang == "en" ? ui::Language::en : ui::Language::zh;
  ui::use_language(language, locale_dir());
  return wording_in(language);
}

}  // namespace lianxun::app
