#include "app/boundaries/subverbs.hpp"
#include "app/verb.hpp"

namespace lianxun::app {

void add_boundaries(CLI::App& app, int& code) {
  app.require_subcommand(1);
  boundaries::add_balance(*app.add_subcommand("balance", "propose grids that even out the workload"), code);
  boundaries::add_check(*app.add_subcommand("check", "gaps, overlaps, borders that do not match"), code);
  boundaries::add_diff(*app.add_subcommand("diff", "ground that has another code in a later version"), code);
  boundaries::add_export(*app.add_subcommand("export", "every version with its days, plans and successions"), code);
  boundaries::add_plan(*app.add_subcommand("plan", "begin a plan from grids that were redrawn elsewhere"), code);
  boundaries::add_renumber(*app.add_subcommand("renumber", "codes by the rule of their villages"), code);
  boundaries::add_repair(
      *app.add_subcommand("repair", "give overlaps and small gaps to a neighbour, change nothing else"), code);
}

}  // namespace lianxun::app
