#include "app/wording.hpp"

namespace lianxun::app {

report::Wording wording_in(ui::Language language) {
  const ui::Texts texts(language);
  return {[texts](const std::string& msgid) { return texts(msgid.c_str()); },
          language == ui::Language::en ? report::Names::english : report::Names::local};
}

}  // namespace lianxun::app
