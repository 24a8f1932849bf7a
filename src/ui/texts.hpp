#pragma once

#include <filesystem>
#include <string>

#include "domain/error.hpp"
#include "domain/message.hpp"

namespace lianxun::ui {

enum class Language { zh, en };

/// Points gettext at the catalogue folder and chooses the language for this process; may be called again. Works in a
/// bare Debian, where no Chinese locale is generated. Before other threads translate.
void use_language(Language language, const std::filesystem::path& catalogues);

/// Turns msgids into the user's language. The English text is the msgid.
class Texts {
 public:
  explicit Texts(Language language) : language_(language) {}

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] std::string operator()(const char* msgid) const;
  /// With {} replaced in order.
  template <class... Args>
  [[nodiscard]] std::string operator()(const char* msgid, const Args&... args) const {
    return filled({msgid, {text_of(args)...}});
  }
  [[nodiscard]] std::string operator()(const domain::Message& message) const { return filled(message); }
  /// Where, what and what to do.
  [[nodiscard]] std::string operator()(const domain::BadInput& error) const;

  /// Names of the data come in two languages; the English one may be empty.
  [[nodiscard]] const std::string& name(const std::string& chinese, const std::string& english) const {
    return language_ == Language::en && !english.empty() ? english : chinese;
  }
  template <class Named>
  [[nodiscard]] std::string name(const Named* named) const {
    return named == nullptr ? std::string() : name(named->name, named->name_en);
  }

 private:
  [[nodiscard]] std::string filled(const domain::Message& message) const;
  static std::string text_of(const std::string& text) { return text; }
  static std::string text_of(const char* text) { return text; }
  template <class Number>
  static std::string text_of(Number number) {
    return std::to_string(number);
  }

  Language language_;
};

}  // namespace lianxun::ui
