#include <cstdio>
#include <memory>

#include "app/boundaries/subverbs.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/wording.hpp"
#include "boundary/check.hpp"
#include "boundary/plan_from.hpp"
#include "desk/desk.hpp"
#include "domain/error.hpp"
#include "geo/import_boundaries.hpp"
#include "report/review_words.hpp"

namespace lianxun::app::boundaries {

namespace {

struct Options {
  std::string store;
  std::string grids;
  std::string datum;
  std::string name;
  std::string note;
  std::string operator_name = "lianxun";
  std::string lang = "zh";
  double max_gap = 10;
  bool quiet = false;
};

/// What a desk refuses of a command ends the verb: nothing of the plan after it is given.
std::shared_ptr<const domain::EventBatch> give(desk::Desk& desk, const Options& options, domain::Command command) {
  const auto outcome = desk.ask(std::move(command), {options.operator_name, "plan", {}}).get();
  if (const auto* refused = std::get_if<domain::Refusal>(&outcome)) {
    throw domain::BadInput(options.grids, *refused);
  }
  return std::get<desk::Accepted>(outcome).events;
}

std::vector<domain::PlanEdit> edits_of(const Options& options, std::shared_ptr<const domain::Boundaries> base,
                                       geo::GridLayer layer) {
  try {
    auto edits =
        boundary::edits_from({std::move(base), std::move(layer.grids), std::move(layer.areas), options.max_gap});
    if (edits.empty()) {
      throw domain::BadInput(options.grids, domain::Message{"its grids are those of the store", {}},
                             domain::Message{"nothing has to be planned", {}});
    }
    return edits;
  } catch (const boundary::DoesNotFit& error) {
    const boundary::Fault& fault = error.fault;
    throw domain::BadInput(options.grids,
                           domain::Message{"its grids do not fit together: {} of {} m² at {} {}",
                                           {boundary::name(fault.kind), report::short_number(fault.square_metres),
                                            report::short_number(fault.at.x), report::short_number(fault.at.y)}},
                           domain::Message{"mend it first with lianxun boundaries repair, or raise --max-gap", {}});
  }
}

void run(const Options& options) {
  desk::Desk desk({options.store, domain::Clock{}, {}});
  domain::Situation situation;
  const auto seat = desk.subscribe(situation);
  if (situation.boundaries.empty()) {
    throw domain::BadArgument("the store has no boundaries that a plan could begin from; import some first");
  }
  const auto base = situation.boundaries.back();
  geo::SourceSpec spec;
  spec.source = options.grids;
  if (!options.datum.empty()) {
    spec.datum = domain::parse_datum(options.datum);
    if (!spec.datum) throw domain::BadArgument("--datum: \"" + options.datum + "\" is no datum");
  }
  geo::ImportReport report;
  geo::GridLayer layer;
  {
    ProgressLine line(options.quiet);
    const auto progress = [&line](auto done, auto total) { return line("rows", done, total); };
    layer = geo::import_grids(spec, situation.working_crs, {base->villages, base->village_areas}, progress, report);
  }
  const auto edits = edits_of(options, base, std::move(layer));
  const auto begun = give(desk, options, domain::BeginPlan{options.name, options.note, base->effective});
  const domain::PlanId id = std::get<domain::PlanBegun>(begun->front().body).plan.id;
  std::size_t grids = 0;
  for (const domain::PlanEdit& edit : edits) {
    give(desk, options, domain::EditPlan{id, std::make_shared<const domain::PlanEdit>(edit)});
    grids += edit.grids.size();
  }
  if (options.quiet) return;
  std::printf("%s\n", wording_for(options.lang)("plan \"{}\": {} edits, {} grids changed",
                                                {options.name, std::to_string(edits.size()), std::to_string(grids)})
                          .c_str());
}

}  // namespace

void add_plan(CLI::App& app, int&) {
  const auto options = std::make_shared<Options>();
  app.add_option("--store", options->store, "the store that gets the plan")->required()->type_name("FILE");
  app.add_option("--grids", options->grids, "grids as somebody has redrawn them, with their codes: any OGR source")
      ->required()
      ->type_name("SRC");
  app.add_option("--name", options->name, "of the plan")->required()->type_name("NAME");
  app.add_option("--note", options->note, "why")->type_name("TEXT");
  app.add_option("--datum", options->datum, "what the coordinates are measured in, when the source does not say")
      ->type_name("DATUM");
  app.add_option("--max-gap", options->max_gap, "square metres: smaller gaps and overlaps go to a neighbour")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str()
      ->type_name("M2");
  app.add_option("--operator", options->operator_name, "who plans")->capture_default_str()->type_name("NAME");
  app.add_option("--lang", options->lang, "language")->check(CLI::IsMember({"zh", "en"}))->capture_default_str();
  app.add_flag("--quiet", options->quiet, "print nothing");
  app.footer("What was redrawn must fit: gaps and overlaps are refused with their place; mend them first with repair.");
  app.callback([options] { run(*options); });
}

}  // namespace lianxun::app::boundaries
