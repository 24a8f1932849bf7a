#include <array>

#include "store/codec_json.hpp"
#include "store/fields_incident.hpp"

namespace lianxun::store {

template <class Io>
void fields(Io& io, Like<domain::IncidentReported> auto& event) {
  auto& [incident] = event;
  io("incident", incident);
}

template <class Io>
void fields(Io& io, Like<domain::IncidentVerified> auto& event) {
  auto& [id, note, deadlines] = event;
  io("id", id)("note", note)("deadlines", deadlines);
}

template <class Io>
void fields(Io& io, Like<domain::IncidentFiled> auto& event) {
  auto& [id, deadlines] = event;
  io("id", id)("deadlines", deadlines);
}

template <class Io>
void fields(Io& io, Like<domain::IncidentDismissed> auto& event) {
  auto& [id, reason] = event;
  io("id", id)("reason", reason);
}

template <class Io>
void fields(Io& io, Like<domain::IncidentDispatched> auto& event) {
  auto& [id, agencies, patrol, deadlines] = event;
  io("id", id)("agencies", agencies)("patrol", patrol)("deadlines", deadlines);
}

template <class Io>
void fields(Io& io, Like<domain::IncidentRecalled> auto& event) {
  auto& [id, reason] = event;
  io("id", id)("reason", reason);
}

template <class Io>
void fields(Io& io, Like<domain::IncidentHandled> auto& event) {
  auto& [id, outcome, deadlines] = event;
  io("id", id)("outcome", outcome)("deadlines", deadlines);
}

template <class Io>
void fields(Io& io, Like<domain::IncidentReturned> auto& event) {
  auto& [id, reason] = event;
  io("id", id)("reason", reason);
}

template <class Io>
void fields(Io& io, Like<domain::IncidentClosed> auto& event) {
  auto& [id, note] = event;
  io("id", id)("note", note);
}

template <class Io>
void fields(Io& io, Like<domain::IncidentEvaluated> auto& event) {
  auto& [id, score, note] = event;
  io("id", id)("score", score)("note", note);
}

template <class Io>
void fields(Io& io, Like<domain::IncidentOwned> auto& event) {
  auto& [id, owner] = event;
  io("id", id)("owner", owner);
}

template <class Io>
void fields(Io& io, Like<domain::IncidentRelocated> auto& event) {
  auto& [id, position, source_position, grid, village, address] = event;
  io("id", id)("position", position)("source_position", source_position)("grid", grid)("village", village);
  io("address", address);
}

template <class Io>
void fields(Io& io, Like<domain::IncidentFedBack> auto& event) {
  auto& [id, note, deadlines] = event;
  io("id", id)("note", note)("deadlines", deadlines);
}

template <class Io>
void fields(Io& io, Like<domain::MilestoneReached> auto& event) {
  auto& [id, milestone, deadlines] = event;
  io("id", id)("milestone", milestone)("deadlines", deadlines);
}

std::span<const Codec> incident_codecs() {
  static constexpr std::array table{
      json_codec<domain::IncidentReported>("IncidentReported"),
      json_codec<domain::IncidentVerified>("IncidentVerified"),
      json_codec<domain::IncidentFiled>("IncidentFiled"),
      json_codec<domain::IncidentDismissed>("IncidentDismissed"),
      json_codec<domain::IncidentDispatched>("IncidentDispatched"),
      json_codec<domain::IncidentRecalled>("IncidentRecalled"),
      json_codec<domain::IncidentHandled>("IncidentHandled"),
      json_codec<domain::IncidentFedBack>("IncidentFedBack"),
      json_codec<domain::IncidentReturned>("IncidentReturned"),
      json_codec<domain::IncidentClosed>("IncidentClosed"),
      json_codec<domain::IncidentEvaluated>("IncidentEvaluated"),
      json_codec<domain::IncidentOwned>("IncidentOwned"),
      json_codec<domain::IncidentRelocated>("IncidentRelocated"),
      json_codec<domain::MilestoneReached>("MilestoneReached"),
  };
  return table;
}

}  // namespace lianxun::store
