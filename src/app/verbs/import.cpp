#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/paths.hpp"
#include "app/verb.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/verbs/source_options.hpp"
#include "desk/desk.hpp"
#include "desk/import.hpp"
#include "domain/error.hpp"
#include "store/journal.hpp"
#include "ui/texts.hpp"

namespace lianxun::app {

namespace {

using geo::ImportLayer;

constexpr std::array layers{ImportLayer::villages, ImportLayer::grids, ImportLayer::incidents,   ImportLayer::premises,
                            ImportLayer::roads,    ImportLayer::water, ImportLayer::inspections, ImportLayer::cases};

struct Arguments {
  std::string store;
  std::string room;
  std::array<std::string, layers.size()> sources;  // beside `layers`
  SourceOptions source;
  std::string effective;
  bool new_categories = false;
  std::string operator_name;
  std::string lang = "zh";
  bool check = false;
  bool all = false;
  bool quiet = false;
};

/// The one source that is named, if it is not a room.
std::optional<desk::LayerImport> single_source(const Arguments& args) {
  std::optional<desk::LayerImport> what;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    if (args.sources[i].empty()) continue;
    if (what) throw domain::BadArgument("import: one source per call (or --room, which names them all)");
    what = desk::LayerImport{layers[i], args.source.spec(args.sources[i]), std::nullopt, args.new_categories};
  }
  if (what.has_value() == !args.room.empty()) {
    throw domain::BadArgument(
        "import: name either --room or one of --villages --grids --incidents --premises --roads "
        "--water --inspections --cases");
  }
  if (what && !args.effective.empty()) {
    what->effective = domain::parse_date(args.effective);
    if (!what->effective) throw domain::BadArgument("--effective " + args.effective + ": no date (write 2023-06-01)");
  }
  const bool mapped = !args.source.datum.empty() || !args.source.x.empty() || !args.source.fields.empty() ||
                      !args.source.encoding.empty() || !args.effective.empty() || args.new_categories;
  if (!what && mapped) {
    throw domain::BadArgument(
        "import: --datum, --x, --y, --field, --encoding, --effective and --new-categories go with one source; "
        "for a room they stand in its file");
  }
  return what;
}

std::string operator_of(const Arguments& args) {
  if (!args.operator_name.empty()) return args.operator_name;
  const char* user = std::getenv("USER");
  return user == nullptr || *user == '\0' ? "import" : user;
}

geo::ImportReport run(const Arguments& args, const std::optional<desk::LayerImport>& what) {
  ProgressLine line(args.quiet);
  const auto loading = [&line](auto done, auto total) { return line("store", done, total); };
  domain::Situation situation;
  std::optional<desk::Desk> desk;
  desk::ImportOptions options;
  // a room that cannot be read makes no store
  std::optional<desk::RoomFile> room;
  if (!what) room = desk::read_room_file(args.room);
  if (args.check) {
    std::error_code ignored;
    if (!args.store.empty() && std::filesystem::exists(args.store, ignored)) {
      situation = store::load(store::Journal::open(args.store, store::Journal::Mode::read), loading);
    }
  } else {
    desk.emplace(desk::Desk::Options{args.store, {}, loading});
    const auto subscription = desk->subscribe(situation);
    const desk::Asker asker{operator_of(args), "import", std::nullopt};
    options.submit = [&desk, asker](std::vector<domain::Command> commands) {
      return desk->ask_all(std::move(commands), asker).get();
    };
  }
  options.progress = [&line](const std::string& stage, auto done, auto total) { return line(stage, done, total); };
  options.today = domain::local_date(domain::real_now(), (room ? room->room : *situation.room).calendar.zone);
  return what ? desk::import_layer(*what, situation, options) : desk::import_room(*room, situation, options);
}

void print(const geo::ImportReport& report, const Arguments& args) {
  const auto language = args.lang == "en" ? ui::Language::en : ui::Language::zh;
  ui::use_language(language, locale_dir());
  const ui::Texts texts(language);
  print_findings(report.findings, args.all, [&texts](const std::string& id) { return texts(id.c_str()); });
  if (args.quiet) return;
  std::printf("%-12s %9s %9s %9s  %s\n", "layer", "read", args.check ? "good" : "loaded", "rejected", "source");
  for (const auto& count : report.counts) {
    std::printf("%-12s %9zu %9zu %9zu  %s\n", count.role.c_str(), count.read, count.loaded, count.rejected,
                count.layer.c_str());
  }
}

}  // namespace

void add_import(CLI::App& app, int& code) {
  auto arguments = std::make_shared<Arguments>();
  auto& a = *arguments;
  app.add_option("--store", a.store, "the store to load into; made when missing")->type_name("FILE");
  app.add_option("--room", a.room, "room file: configures the room and loads all that it names")
      ->type_name("room.json");
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const std::string name = geo::to_text(layers[i]);
    app.add_option("--" + name, a.sources[i], "fields: " + geo::field_list(layers[i]))->type_name("SRC");
  }
  a.source.add_to(app);
  a.source.add_fields_to(app);
  app.add_option("--effective", a.effective, "day from which villages and grids are in force; default: today")
      ->type_name("DATE");
  app.add_flag("--new-categories", a.new_categories,
               "incidents: categories that the room does not have are added to it; always so in a room that has none");
  app.add_option("--operator", a.operator_name, "who imports, as the journal keeps it; default: the user")
      ->type_name("NAME");
  app.add_option("--lang", a.lang, "language of the findings")
      ->check(CLI::IsMember({"zh", "en"}))
      ->capture_default_str();
  app.add_flag("--check", a.check, "only report; nothing is changed, and --store may be left out");
  app.add_flag("--all", a.all, "list every finding");
  app.add_flag("--quiet", a.quiet, "no progress and no table");
  app.footer(
      "SRC is any OGR datasource; FILE|layername=NAME picks one of several layers. "
      "Exit code 3: rows were rejected or doubtful; the rest is loaded.");
  app.callback([arguments, &code] {
    const auto& args = *arguments;
    const auto what = single_source(args);
    if (args.store.empty() && !args.check) throw domain::BadArgument("import: --store is missing (or say --check)");
    const auto report = run(args, what);
    print(report, args);
    code = report.clean() ? 0 : 3;
  });
}

}  // namespace lianxun::app
