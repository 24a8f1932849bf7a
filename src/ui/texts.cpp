#include "ui/texts.hpp"

#include <libintl.h>

#include <clocale>
#include <cstdlib>

namespace lianxun::ui {

void use_language(Language language, const std::filesystem::path& catalogues) {
  // gettext stays English under the C locale; C.UTF-8 is the only other one that always exists, and LANGUAGE decides.
  setenv("LANGUAGE", language == Language::zh ? "zh_CN" : "en", 1);
  setlocale(LC_MESSAGES, "C.UTF-8");
  setlocale(LC_CTYPE, "C.UTF-8");
  bindtextdomain("lianxun", catalogues.c_str());
  bind_textdomain_codeset("lianxun", "UTF-8");
  textdomain("lianxun");
}

std::string Texts::operator()(const char* msgid) const { return *msgid == '\0' ? "" : gettext(msgid); }

std::string Texts::operator()(const domain::BadInput& error) const {
  const Texts& tr = *this;
  if (error.remedy.id.empty()) return tr("{}: {}", error.where, tr(error.problem));
  return tr("{}: {} ({})", error.where, tr(error.problem), tr(error.remedy));
}

std::string Texts::filled(const domain::Message& message) const {
  return domain::render(message, [this](const std::string& id) { return (*this)(id.c_str()); });
}

}  // namespace lianxun::ui
