#include "app/verb.hpp"

namespace lianxun::app {

void add_assign(CLI::App&, int&) {}

}  // namespace lianxun::app
