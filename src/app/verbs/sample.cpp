#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "app/verb.hpp"
#include "domain/error.hpp"
#include "sample/sample.hpp"

namespace lianxun::app {

void add_sample(CLI::App& app, int& code) {
  struct Arguments {
    std::string out;
    std::string scale = "subdistrict";
    std::uint64_t seed = sample::default_seed;
    bool quiet = false;
  };
  auto arguments = std::make_shared<Arguments>();
  app.add_option("--out", arguments->out, "folder to write into; made when missing")->required()->type_name("DIR");
  app.add_option("--scale", arguments->scale, "subdistrict, city or province")
      ->check(CLI::IsMember({"subdistrict", "city", "province"}))
      ->capture_default_str();
  app.add_option("--seed", arguments->seed, "another number is another place")->capture_default_str()->type_name("N");
  app.add_flag("--quiet", arguments->quiet, "do not name the files written");
  app.callback([arguments, &code] {
    static const std::map<std::string, sample::Scale> scales{{"subdistrict", sample::Scale::subdistrict},
                                                             {"city", sample::Scale::city},
                                                             {"province", sample::Scale::province}};
    sample::Options options;
    options.folder = arguments->out;
    options.scale = scales.at(arguments->scale);
    options.seed = arguments->seed;
    if (!arguments->quiet) {
      options.wrote = [](const std::filesystem::path& file) { std::printf("%s\n", file.c_str()); };
    }
    try {
      sample::write_sample(options);
    } catch (const std::filesystem::filesystem_error& error) {
      throw domain::BadArgument("--out: " + std::string(error.what()));
    }
    code = 0;
  });
}

}  // namespace lianxun::app
