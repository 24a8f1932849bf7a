#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "app/paths.hpp"
#include "app/verb.hpp"
#include "app/verbs/progress_line.hpp"
#include "domain/error.hpp"
#include "store/verify.hpp"
#include "ui/texts.hpp"

namespace lianxun::app {

void add_verify(CLI::App& app, int& code) {
  struct Arguments {
    std::string store;
    std::string lang = "zh";
    bool quiet = false;
  };
  auto arguments = std::make_shared<Arguments>();
  app.add_option("--store", arguments->store, "the store to check; it may be in use")->required()->type_name("FILE");
  app.add_option("--lang", arguments->lang, "language of the findings")
      ->check(CLI::IsMember({"zh", "en"}))
      ->capture_default_str();
  app.add_flag("--quiet", arguments->quiet, "no progress and no summary");
  app.footer(
      "Computes every event's hash and its link to the one before again, applies all events, rebuilds the tables that "
      "a GIS sees and compares them, and checks the file's pages. One line for each finding, events by their number. "
      "Changes nothing. Exit code 3: something was found.");
  app.callback([arguments, &code] {
    const auto& args = *arguments;
    std::error_code ignored;
    if (!std::filesystem::exists(args.store, ignored)) {
      throw domain::BadArgument("--store " + args.store + ": no such file");
    }
    store::Verification result;
    {
      ProgressLine line(args.quiet);
      result = store::verify(args.store, [&line](auto done, auto total) { return line("events", done, total); });
    }
    const auto language = args.lang == "en" ? ui::Language::en : ui::Language::zh;
    ui::use_language(language, locale_dir());
    const ui::Texts texts(language);
    for (const auto& finding : result.findings) std::printf("%s\n", texts(finding.message).c_str());
    if (!args.quiet) {
      const auto summary = result.passed() ? texts("{} events, all intact", result.events)
                                           : texts("{} events, {} findings", result.events, result.findings.size());
      std::printf("%s\n", summary.c_str());
    }
    code = result.passed() ? 0 : 3;
  });
}

}  // namespace lianxun::app
