#include "geo/export.hpp"

#include <algorithm>

#include "domain/clocks.hpp"
#include "domain/error.hpp"
#include "geo/vector_writer.hpp"

namespace lianxun::geo {

namespace {

using domain::Instant;

constexpr std::size_t progress_step = 4096;

Value text(const std::string& value) { return value.empty() ? Value() : Value(value); }
Value whole(std::int64_t value) { return value; }
Value whole(const std::optional<int>& value) { return value ? Value(std::int64_t{*value}) : Value(); }
Value flag(bool value) { return std::int64_t{value ? 1 : 0}; }

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : ";") + word;
  return all;
}

const char* name_of(domain::Stage stage) {
  using Stage = domain::Stage;
  switch (stage) {
    case Stage::reported:
      return "reported";
    case Stage::filed:
      return "filed";
    case Stage::dispatched:
      return "dispatched";
    case Stage::handled:
      return "handled";
    case Stage::fed_back:
      return "fed_back";
    case Stage::closed:
      return "closed";
    case Stage::evaluated:
      return "evaluated";
    case Stage::dismissed:
      return "dismissed";
  }
  return "";
}

const char* name_of(domain::PatrolState state) {
  using State = domain::PatrolState;
  switch (state) {
    case State::issued:
      return "issued";
    case State::under_way:
      return "under_way";
    case State::finished:
      return "finished";
    case State::closed:
      return "closed";
    case State::withdrawn:
      return "withdrawn";
  }
  return "";
}

const char* name_of(domain::StopOutcome outcome) {
  using Outcome = domain::StopOutcome;
  switch (outcome) {
    case Outcome::corrected_on_spot:
      return "corrected_on_spot";
    case Outcome::rectification_ordered:
      return "rectification_ordered";
    case Outcome::simple_penalty:
      return "simple_penalty";
    case Outcome::general_case:
      return "general_case";
    case Outcome::unfounded:
      return "unfounded";
    case Outcome::nobody_there:
      return "nobody_there";
  }
  return "";
}

/// Whether a GeoPackage that has the fields has no room for another of that name, in whatever case.
bool is_taken(const std::vector<Field>& fields, std::string name) {
  const auto lower = [](std::string text) {
    for (char& c : text) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
  };
  name = lower(name);
  return name == "fid" || name == "geom" ||
         std::any_of(fields.begin(), fields.end(), [&](const Field& field) { return lower(field.name) == name; });
}

class Export {
 public:
  Export(const domain::Situation& situation, const std::string& path, const Progress& progress)
      : situation_(situation), zone_(situation.room->calendar.zone), writer_(path), progress_(progress) {}

  void run() {
    boundaries();
    incidents();
    premises();
    patrols();
    cases();
    inspections();
    writer_.finish();
  }

 private:
  void begin(const char* name, GeometryKind geometry, std::vector<Field> fields) {
    writer_.begin_layer({name, geometry, situation_.working_crs, std::move(fields)});
  }
  void row(const Geometry& geometry, const std::vector<Value>& values) {
    writer_.write(geometry, values);
    if (++rows_ % progress_step == 0) report(progress_, rows_, 0);
  }
  [[nodiscard]] Value time(Instant at) const { return domain::format_instant(at, zone_); }
  [[nodiscard]] Value time(const std::optional<Instant>& at) const { return at ? time(*at) : Value(); }

  void boundaries() {
    const auto boundaries = domain::boundaries_on(situation_, domain::local_date(situation_.as_of, zone_));
    if (boundaries == nullptr) return;
    const auto& b = *boundaries;
    const Value effective = domain::format_date(b.effective);
    begin("villages", GeometryKind::polygon,
          {{"code"},
           {"name"},
           {"name_en"},
           {"kind"},
           {"residents", FieldType::integer},
           {"effective", FieldType::date},
           {"synthetic", FieldType::boolean},
           {"note"}});
    for (std::size_t i = 0; i < b.villages.size(); ++i) {
      const auto& v = b.villages[i];
      row(b.village_areas[i], {text(v.code), text(v.name), text(v.name_en), text(v.kind), whole(v.residents), effective,
                               flag(b.synthetic), text(b.note)});
    }
    begin("grids", GeometryKind::polygon,
          {{"code"},
           {"name"},
           {"name_en"},
           {"village"},
           {"kind"},
           {"residents", FieldType::integer},
           {"effective", FieldType::date},
           {"synthetic", FieldType::boolean},
           {"note"}});
    for (std::size_t i = 0; i < b.grids.size(); ++i) {
      const auto& g = b.grids[i];
      row(b.grid_areas[i], {text(g.code), text(g.name), text(g.name_en), text(g.village), text(g.kind),
                            whole(g.residents), effective, flag(b.synthetic), text(b.note)});
    }
  }

  void incidents() {
    constexpr auto instant = FieldType::instant;
    std::vector<Field> fields{{"number"},
                              {"source"},
                              {"category"},
                              {"stage"},
                              {"reported", instant},
                              {"verified", instant},
                              {"filed", instant},
                              {"dispatched", instant},
                              {"handled", instant},
                              {"fed_back", instant},
                              {"closed", instant},
                              {"rework", FieldType::integer},
                              {"score", FieldType::integer},
                              {"grid"},
                              {"village"},
                              {"address"},
                              {"premises"},
                              {"phone"},
                              {"note"},
                              {"outcome"},
                              {"feed"},
                              {"external_id"},
                              {"agency"},
                              {"source_x", FieldType::real},
                              {"source_y", FieldType::real},
                              {"source_datum"}};
    auto milestones = domain::own_milestones(*situation_.room);
    std::erase_if(milestones, [&](const auto& name) { return is_taken(fields, name); });
    for (const auto& milestone : milestones) fields.push_back({milestone, instant});
    begin("incidents", GeometryKind::point, std::move(fields));
    for (const auto& i : situation_.incidents) {
      const auto& p = i.source_position;
      std::vector<Value> values{text(i.number),
                                std::string(i.source == domain::Source::complaint ? "complaint" : "finding"),
                                text(i.category),
                                std::string(name_of(i.stage)),
                                time(i.reported),
                                time(i.verified),
                                time(i.filed),
                                time(i.dispatched),
                                time(i.handled),
                                time(i.fed_back),
                                time(i.closed),
                                whole(i.rework),
                                whole(i.score),
                                text(i.grid),
                                text(i.village),
                                text(i.address),
                                text(i.premises),
                                text(i.phone),
                                text(i.note),
                                text(i.outcome),
                                text(i.feed),
                                text(i.external_id),
                                text(joined(i.agencies)),
                                p ? Value(p->x) : Value(),
                                p ? Value(p->y) : Value(),
                                p ? Value(domain::to_text(p->datum)) : Value()};
      for (const auto& milestone : milestones) values.push_back(reached(i, milestone));
      row(i.located ? Geometry(i.position) : Geometry(), values);
    }
  }

  [[nodiscard]] Value reached(const domain::Incident& incident, const domain::Milestone& milestone) const {
    for (const auto& deadline : incident.deadlines) {
      if (deadline.until == milestone && deadline.met) return time(deadline.met);
    }
    return {};
  }

  void premises() {
    begin("premises", GeometryKind::point, {{"id"}, {"name"}, {"kind"}, {"address"}, {"phone"}, {"grid"}, {"village"}});
    for (const auto& [id, p] : situation_.premises) {
      row(p.position,
          {text(id), text(p.name), text(p.kind), text(p.address), text(p.phone), text(p.grid), text(p.village)});
    }
  }

  void patrols() {
    constexpr auto instant = FieldType::instant;
    begin("patrols", GeometryKind::line,
          {{"number"},
           {"state"},
           {"purpose"},
           {"lead"},
           {"support"},
           {"crew"},
           {"agency"},
           {"officers"},
           {"depart", instant},
           {"issued", instant},
           {"issued_by"},
           {"closed", instant},
           {"reason"}});
    for (const auto& p : situation_.patrols) {
      for (const auto& crew : p.crews) {
        const auto line = crew.route.size() < 2 ? Geometry() : Geometry(MultiLine{crew.route});
        row(line, {text(p.number), std::string(name_of(p.state)), text(p.purpose), text(p.lead),
                   text(joined(p.support)), text(crew.crew), text(crew.agency), text(joined(crew.officers)),
                   time(crew.depart), time(p.issued), text(p.issued_by), time(p.closed), text(p.reason)});
      }
    }
    begin("stops", GeometryKind::point,
          {{"patrol"},
           {"stop", FieldType::integer},
           {"name"},
           {"incidents"},
           {"premises"},
           {"grid"},
           {"village"},
           {"required"},
           {"arrive", instant},
           {"leave", instant},
           {"arrived", instant},
           {"outcome"},
           {"done", instant},
           {"note"}});
    for (const auto& p : situation_.patrols) {
      for (std::size_t i = 0; i < p.stops.size(); ++i) stop(p, i);
    }
  }

  void stop(const domain::Patrol& patrol, std::size_t at) {
    const auto& s = patrol.stops[at];
    std::vector<std::string> numbers;
    for (const auto id : s.incidents) {
      const auto* incident = situation_.incidents.find(id);
      if (incident != nullptr) numbers.push_back(incident->number);
    }
    row(s.position,
        {text(patrol.number), whole(static_cast<std::int64_t>(at) + 1), text(s.name), text(joined(numbers)),
         text(s.premises), text(s.grid), text(s.village), text(joined(s.required)), time(s.arrive), time(s.leave),
         time(s.arrived), s.outcome ? Value(std::string(name_of(*s.outcome))) : Value(), time(s.done), text(s.note)});
  }

  void cases() {
    begin("cases", GeometryKind::none,
          {{"id"},
           {"procedure"},
           {"major", FieldType::boolean},
           {"opened", FieldType::instant},
           {"decided", FieldType::instant},
           {"fine_yuan", FieldType::real},
           {"power"},
           {"agency"},
           {"incident"},
           {"premises"},
           {"grid"},
           {"village"},
           {"party"},
           {"officers"},
           {"due", FieldType::instant},
           {"patrol"},
           {"discussion"},
           {"note"}});
    for (const auto& [id, c] : situation_.cases) {
      const auto* incident = situation_.incidents.find(c.incident);
      const auto* patrol = situation_.patrols.find(c.patrol);
      const bool simple = c.procedure == domain::Case::Procedure::simple;
      const bool citizen = c.party == domain::Case::Party::citizen;
      row({}, {text(id), std::string(simple ? "simple" : "general"), flag(c.major), time(c.opened), time(c.decided),
               c.fine_yuan, text(c.power), text(c.agency), incident == nullptr ? Value() : text(incident->number),
               text(c.premises), text(c.grid), text(c.village),
               c.party ? Value(std::string(citizen ? "citizen" : "organisation")) : Value(), text(joined(c.officers)),
               time(c.due), patrol == nullptr ? Value() : text(patrol->number), text(c.discussion), text(c.note)});
    }
  }

  void inspections() {
    begin("inspections", GeometryKind::none,
          {{"id"}, {"premises"}, {"at", FieldType::instant}, {"agency"}, {"passed", FieldType::boolean}, {"note"}});
    for (const auto& [id, i] : situation_.inspections) {
      row({}, {text(id), text(i.premises), time(i.at), text(i.agency), flag(i.passed), text(i.note)});
    }
  }

  const domain::Situation& situation_;
  domain::Zone zone_;
  VectorWriter writer_;
  const Progress& progress_;
  std::size_t rows_ = 0;
};

}  // namespace

void export_situation(const domain::Situation& situation, const std::string& path, const Progress& progress) {
  if (!path.ends_with(".gpkg")) throw domain::BadArgument(path + ": the export is a GeoPackage (name it .gpkg)");
  Export(situation, path, progress).run();
}

}  // namespace lianxun::geo
