#include <array>

#include "store/codec_json.hpp"
#include "store/fields_patrol.hpp"

namespace lianxun::store {

template <class Io>
void fields(Io& io, Like<domain::PatrolIssued> auto& event) {
  auto& [patrol] = event;
  io("patrol", patrol);
}

template <class Io>
void fields(Io& io, Like<domain::PatrolReassigned> auto& event) {
  auto& [id, crews, stops] = event;
  io("id", id)("crews", crews)("stops", stops);
}

template <class Io>
void fields(Io& io, Like<domain::PatrolDeparted> auto& event) {
  auto& [id] = event;
  io("id", id);
}

template <class Io>
void fields(Io& io, Like<domain::StopReached> auto& event) {
  auto& [id, stop] = event;
  io("id", id)("stop", stop);
}

template <class Io>
void fields(Io& io, Like<domain::StopHandled> auto& event) {
  auto& [id, stop, outcome, note] = event;
  io("id", id)("stop", stop)("outcome", outcome)("note", note);
}

template <class Io>
void fields(Io& io, Like<domain::PatrolClosed> auto& event) {
  auto& [id] = event;
  io("id", id);
}

template <class Io>
void fields(Io& io, Like<domain::PatrolWithdrawn> auto& event) {
  auto& [id, reason] = event;
  io("id", id)("reason", reason);
}

std::span<const Codec> patrol_codecs() {
  static constexpr std::array table{
      json_codec<domain::PatrolIssued>("PatrolIssued"),       json_codec<domain::PatrolReassigned>("PatrolReassigned"),
      json_codec<domain::PatrolDeparted>("PatrolDeparted"),   json_codec<domain::StopReached>("StopReached"),
      json_codec<domain::StopHandled>("StopHandled"),         json_codec<domain::PatrolClosed>("PatrolClosed"),
      json_codec<domain::PatrolWithdrawn>("PatrolWithdrawn"),
  };
  return table;
}

}  // namespace lianxun::store
