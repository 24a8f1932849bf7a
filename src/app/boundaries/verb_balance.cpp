#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <thread>

#include "app/boundaries/balance_input.hpp"
#include "app/boundaries/subverbs.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/wording.hpp"
#include "boundary/check.hpp"
#include "geo/vector_writer.hpp"
#include "report/review_words.hpp"

namespace lianxun::app::boundaries {

namespace {

struct Options {
  BalanceFiles files;
  std::string out;
  std::string report;
  double limit = 1.15;
  double seconds = 0;
  std::uint64_t seed = 1;
  std::int64_t proposals = 400'000;
  int alternatives = 1;
  int threads = 0;
  std::string lang = "zh";
  bool quiet = false;
  boundary::BalanceWeights weights;
  double apart = 3, hot = 0.08, cold = 0.0004;
  int units = 40;
};

/// Rows with all attributes, in their own order.
void write(const boundary::Proposal& proposal, const BalanceInput& input, const std::string& out) {
  geo::VectorWriter writer(out);
  geo::LayerSchema schema;
  schema.name = std::filesystem::path(out).stem().string();
  schema.geometry = geo::GeometryKind::polygon;
  schema.crs = input.crs;
  schema.fields = input.areas.table.fields;
  writer.begin_layer(schema);
  std::vector<geo::Value> values;
  for (std::size_t row = 0; row < input.areas.table.size(); ++row) {
    values.clear();
    for (int field = 0; field < static_cast<int>(schema.fields.size()); ++field) {
      values.push_back(input.areas.table.value(row, field));
    }
    const auto& face = proposal.faces[row];
    writer.write(face.empty() ? geo::Geometry() : geo::Geometry(input.in_source(face)), values);
  }
  writer.finish();
}

void run(const Options& options, int& code) {
  BalanceInput input;
  boundary::Proposal proposal;
  const auto begin = std::chrono::steady_clock::now();
  const auto since = [&begin] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  {
    ProgressLine line(options.quiet);
    input = read_balance_input(options.files, [&line](auto done, auto total) { return line("rows", done, total); });
    std::printf("read %.2f s\n", since());
    auto source = input.source();
    source.apart = options.apart;
    source.units_per_grid = options.units;
    const auto watch = [&](double share) {
      line("villages", static_cast<std::size_t>(share * 1000), 1000);
      return options.seconds <= 0 || since() < options.seconds;
    };
    const int threads =
        options.threads > 0 ? options.threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    const auto grounds = boundary::cut_villages(source, threads, watch);
    std::printf("cut %.2f s\n", since());
    boundary::BalanceOptions how;
    how.threads = threads;
    how.search.limit = options.limit;
    how.search.seed = options.seed;
    how.search.proposals = options.proposals;
    how.search.hot = options.hot; how.search.cold = options.cold;
    how.search.weights = options.weights;
    proposal = boundary::propose(source, grounds, how, watch);
    std::printf("proposed %.2f s\n", since());
  }
  for (const auto& f : boundary::check(shape::Coverage(proposal.faces))) {
    std::printf("FAULT %s %.6f at %.3f %.3f\n", boundary::name(f.kind).c_str(), f.square_metres, f.at.x, f.at.y);
    for (int k : f.faces) {
      std::printf("  face %d village %d:", k, input.villages[std::size_t(k)]);
      shape::for_each_ring(proposal.faces[std::size_t(k)], [&](const shape::Ring& r) { for (std::size_t i = 0; i < r.size(); ++i) { auto near = [&](shape::Point q) { return std::hypot(q.x - f.at.x, q.y - f.at.y) < 0.05; }; if (near(r[i]) || (i > 0 && near(r[i-1])) || (i + 1 < r.size() && near(r[i+1]))) std::printf(" (%.3f %.3f)", r[i].x, r[i].y); } });
      for (const auto& pg : proposal.faces[std::size_t(k)]) for (std::size_t i = 1; i < pg.outer.size(); ++i) { auto a = pg.outer[i-1], b = pg.outer[i]; double dx=b.x-a.x, dy=b.y-a.y, q=dx*dx+dy*dy, t=std::clamp(((f.at.x-a.x)*dx+(f.at.y-a.y)*dy)/q,0.,1.); double d=std::hypot(f.at.x-a.x-t*dx,f.at.y-a.y-t*dy); if (d<0.05) std::printf(" [edge %.3f %.3f - %.3f %.3f d %.5f]", a.x,a.y,b.x,b.y,d); }
      std::printf("\n");
    }
  }
  if (!options.out.empty()) write(proposal, input, options.out);
  for (const auto& v : proposal.villages) {
    std::printf(
        "%s units %d heaviest %.0f mean %.1f most %.0f (%.2f) -> %.0f (%.3f) limit %.1f moved %.0f least %.1f (%.2f) "
        "between %.1f (%.2f) accepted %ld/%ld\n",
        input.village_codes[std::size_t(v.village)].c_str(), v.units, v.heaviest_unit, v.mean, v.most_before,
        v.most_before / v.mean, v.most_after, v.most_after / v.mean, v.limit, v.moved, v.least, v.moved / v.least,
        v.least_between, v.moved / v.least_between, long(v.accepted), long(v.proposed));
  }
  std::printf(
      "total %.0f moved %.0f (%.3f) least %.1f (%.3f) ratio %.3f between %.0f; compact %.4f -> %.4f; worst %.3f\n",
      proposal.total, proposal.moved, proposal.moved / proposal.total, proposal.least, proposal.least / proposal.total,
      proposal.moved / proposal.least, proposal.least_between, proposal.compact_before, proposal.compact_after,
      proposal.worst);
  code = 0;
}

}  // namespace

void add_balance(CLI::App& app, int& code) {
  const auto options = std::make_shared<Options>();
  auto& o = *options;
  app.add_option("--grids", o.files.grids.source, "grids that share their borders: any OGR source")
      ->required()
      ->type_name("SRC");
  app.add_option("--weights", o.files.weights, "column with the workload")->type_name("FIELD");
  app.add_option("--places", o.files.places, "places of work")->type_name("SRC");
  app.add_option("--places-datum", o.files.datums, "datum")->type_name("DATUM");
  app.add_option("--lines", o.files.lines, "lines")->type_name("SRC");
  app.add_option("--out", o.out, "out")->type_name("DST");
  app.add_option("--seconds", o.seconds, "")->type_name("N");
  app.add_option("--seed", o.seed, "")->type_name("N");
  app.add_option("--threads", o.threads, "")->type_name("N");
  app.add_option("--proposals", o.proposals, "")->type_name("N");
  app.add_option("--excess", o.weights.excess, "");
  app.add_option("--moved", o.weights.moved, "");
  app.add_option("--compact", o.weights.compact, "");
  app.add_option("--fresh", o.weights.fresh, "");
  app.add_option("--hot", o.hot, "");
  app.add_option("--cold", o.cold, "");
  app.add_option("--apart", o.apart, "");
  app.add_option("--units", o.units, "");
  app.add_option("--ground", o.weights.ground, "");
  app.callback([options, &code] { run(*options, code); });
}

}  // namespace lianxun::app::boundaries
