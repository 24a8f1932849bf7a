#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "app/verb.hpp"
#include "domain/error.hpp"

namespace {

/// The words after the program's name; without a verb, the room is meant.
std::vector<std::string> words_of(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  const bool about_program = !words.empty() && (words[0] == "-h" || words[0] == "--help" || words[0] == "--help-all" ||
                                                words[0] == "--version");
  // A word that is no verb is a mistake that the parser names.
  const bool other_word = !words.empty() && words[0].rfind('-', 0) != 0;
  if (!about_program && !other_word) words.insert(words.begin(), "room");
  return words;
}

int fail(const std::exception& error, int code) {
  std::string line = error.what();
  std::replace(line.begin(), line.end(), '\n', ' ');
  std::fprintf(stderr, "lianxun: %s\n", line.c_str());
  return code;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"lianxun: the command room of a subdistrict", "lianxun"};
  app.set_version_flag("--version", std::string("lianxun ") + LIANXUN_VERSION);
  app.require_subcommand(0, 1);
  int code = 0;
  for (const auto& verb : lianxun::app::verbs()) {
    verb.add(*app.add_subcommand(verb.name, verb.help), code);
  }
  try {
    auto words = words_of(argc, argv);
    std::reverse(words.begin(), words.end());  // CLI11 takes them from the back
    app.parse(words);
    return code;
  } catch (const CLI::Success& asked) {
    return app.exit(asked);  // --help, --version
  } catch (const CLI::ParseError& error) {
    return fail(error, 2);
  } catch (const lianxun::domain::BadInput& error) {
    return fail(error, 2);
  } catch (const lianxun::domain::BadArgument& error) {
    return fail(error, 2);
  } catch (const std::exception& error) {
    return fail(error, 1);
  }
}
