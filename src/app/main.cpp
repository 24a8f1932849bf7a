#include <cstdio>
#include <exception>

#include "app/verb.hpp"
#include "domain/error.hpp"

int main(int argc, char** argv) {
  CLI::App app{"lianxun: the command room of a subdistrict", "lianxun"};
  int code = 0;
  for (const auto& verb : lianxun::app::verbs()) {
    verb.add(*app.add_subcommand(verb.name, verb.help), code);
  }
  app.require_subcommand(0, 1);
  try {
    app.parse(argc, argv);
    return code;
  } catch (const CLI::ParseError& error) {
    const int status = app.exit(error);
    return status == 0 ? 0 : 2;
  } catch (const lianxun::domain::BadInput& error) {
    std::fprintf(stderr, "lianxun: %s\n", error.what());
    return 2;
  } catch (const lianxun::domain::BadArgument& error) {
    std::fprintf(stderr, "lianxun: %s\n", error.what());
    return 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "lianxun: %s\n", error.what());
    return 1;
  }
}
