#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lianxun::feed {

/// Fields of a body or a query in application/x-www-form-urlencoded, in their order; a name may come several times.
class Form {
 public:
  struct Field {
    std::string name;
    std::string value;

    friend bool operator==(const Field&, const Field&) = default;
  };

  void add(std::string name, std::string value) { fields_.push_back({std::move(name), std::move(value)}); }
  /// The first field of the name, without blanks at either end; empty when there is none.
  [[nodiscard]] std::string get(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const { return !get(name).empty(); }
  [[nodiscard]] const std::vector<Field>& fields() const { return fields_; }

 private:
  std::vector<Field> fields_;
};

/// The form, or what is wrong with it in one English sentence: a broken % escape, text that is no UTF-8, a control
/// character, or more than `most_fields` fields.
[[nodiscard]] std::variant<Form, std::string> parse_form(std::string_view body);

inline constexpr std::size_t most_fields = 256;

}  // namespace lianxun::feed
