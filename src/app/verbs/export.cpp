#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "app/verb.hpp"
#include "app/verbs/progress_line.hpp"
#include "domain/error.hpp"
#include "geo/export.hpp"
#include "store/journal.hpp"

namespace lianxun::app {

void add_export(CLI::App& app, int& code) {
  struct Arguments {
    std::string store;
    std::string out;
    bool quiet = false;
  };
  auto arguments = std::make_shared<Arguments>();
  app.add_option("--store", arguments->store, "the store to read; it may be in use")->required()->type_name("FILE");
  app.add_option("--out", arguments->out, "GeoPackage to write")->required()->type_name("FILE.gpkg");
  app.add_flag("--quiet", arguments->quiet, "no progress, and do not name the file written");
  app.footer("Layers: villages, grids, incidents, premises, patrols, stops, cases, inspections.");
  app.callback([arguments, &code] {
    const auto& args = *arguments;
    std::error_code ignored;
    if (!std::filesystem::exists(args.store, ignored))
      throw domain::BadArgument("--store " + args.store + ": no such file");
    if (std::filesystem::equivalent(args.store, args.out, ignored)) {
      throw domain::BadArgument("--out " + args.out + ": is the store itself (name another file)");
    }
    {
      ProgressLine line(args.quiet);
      const auto situation = store::load(store::Journal::open(args.store, store::Journal::Mode::read),
                                         [&line](auto done, auto total) { return line("store", done, total); });
      geo::export_situation(situation, args.out,
                            [&line](auto done, auto total) { return line("export", done, total); });
    }
    if (!args.quiet) std::printf("%s\n", args.out.c_str());
    code = 0;
  });
}

}  // namespace lianxun::app
