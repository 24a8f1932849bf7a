#pragma once

#include <CLI/CLI.hpp>

/// What `lianxun boundaries` can do: one file and one line in verbs/boundaries.cpp each.
namespace lianxun::app::boundaries {

void add_balance(CLI::App& app, int& code);
void add_check(CLI::App& app, int& code);
void add_diff(CLI::App& app, int& code);
void add_export(CLI::App& app, int& code);
void add_plan(CLI::App& app, int& code);
void add_renumber(CLI::App& app, int& code);
void add_repair(CLI::App& app, int& code);

}  // namespace lianxun::app::boundaries
