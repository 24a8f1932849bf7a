#include <array>

#include "store/codec_json.hpp"
#include "store/fields_plan.hpp"
#include "store/vertices.hpp"

namespace lianxun::store {

template <class Io>
void fields(Io& io, Like<domain::PlanEditUndone> auto& event) {
  auto& [id] = event;
  io("id", id);
}

template <class Io>
void fields(Io& io, Like<domain::PlanEditRedone> auto& event) {
  auto& [id] = event;
  io("id", id);
}

template <class Io>
void fields(Io& io, Like<domain::PlanSubmitted> auto& event) {
  auto& [id, note] = event;
  io("id", id)("note", note);
}

template <class Io>
void fields(Io& io, Like<domain::PlanReturned> auto& event) {
  auto& [id, reason] = event;
  io("id", id)("reason", reason);
}

template <class Io>
void fields(Io& io, Like<domain::PlanPublished> auto& event) {
  auto& [id, effective, successions] = event;
  io("id", id)("effective", effective)("successions", successions);
}

template <class Io>
void fields(Io& io, Like<domain::PlanWithdrawn> auto& event) {
  auto& [id, reason] = event;
  io("id", id)("reason", reason);
}

namespace {

using Edits = std::vector<std::shared_ptr<const domain::PlanEdit>>;

/// Of each edit the areas before, then those after.
void write_grounds(ByteWriter& bytes, const domain::PlanEdit& edit) {
  std::vector<shape::MultiPolygon> before;
  std::vector<shape::MultiPolygon> after;
  for (const domain::PlanGrid& each : edit.grids) {
    before.push_back(each.before);
    after.push_back(each.after);
  }
  write_areas(bytes, before);
  write_areas(bytes, after);
}

void read_grounds(ByteReader& bytes, domain::PlanEdit& edit) {
  auto before = read_areas(bytes);
  auto after = read_areas(bytes);
  if (before.size() != edit.grids.size() || after.size() != edit.grids.size()) {
    throw DecodeError("the areas are not those of the edit's grids");
  }
  for (std::size_t i = 0; i < edit.grids.size(); ++i) {
    edit.grids[i].before = std::move(before[i]);
    edit.grids[i].after = std::move(after[i]);
  }
}

std::shared_ptr<const domain::PlanEdit> read_edit(const Json& json, ByteReader& bytes) {
  auto edit = std::make_shared<domain::PlanEdit>();
  read_json(json, *edit);
  read_grounds(bytes, *edit);
  return edit;
}

const std::string& attachment_of(const Encoded& stored) {
  if (!stored.attachment) throw DecodeError("the areas are missing");
  return *stored.attachment;
}

bool is_begun(const domain::EventBody& body) { return std::holds_alternative<domain::PlanBegun>(body); }

Encoded encode_begun(const domain::EventBody& body) {
  const auto& plan = std::get<domain::PlanBegun>(body).plan;
  Json json{{"plan", json_of(plan)}, {"edits", Json::array()}};
  ByteWriter bytes;
  for (const auto& edit : plan.edits) {
    json["edits"].push_back(json_of(*edit));
    write_grounds(bytes, *edit);
  }
  return {dump(json), bytes.take()};
}

domain::EventBody decode_begun(int, const Encoded& stored) {
  const auto json = parse(stored.payload);
  if (!json.is_object() || !json.contains("plan") || !json.contains("edits")) throw DecodeError("a plan is expected");
  domain::PlanBegun event;
  read_json(json["plan"], event.plan);
  ByteReader bytes(attachment_of(stored));
  for (const auto& each : json_list(json["edits"])) event.plan.edits.push_back(read_edit(each, bytes));
  if (bytes.left() != 0 || event.plan.done < 0 || static_cast<std::size_t>(event.plan.done) > event.plan.edits.size()) {
    throw DecodeError("the edits are not as many as announced");
  }
  return event;
}

bool is_edited(const domain::EventBody& body) { return std::holds_alternative<domain::PlanEdited>(body); }

Encoded encode_edited(const domain::EventBody& body) {
  const auto& [id, edit] = std::get<domain::PlanEdited>(body);
  ByteWriter bytes;
  write_grounds(bytes, *edit);
  return {dump(Json{{"id", json_of(id)}, {"edit", json_of(*edit)}}), bytes.take()};
}

domain::EventBody decode_edited(int, const Encoded& stored) {
  const auto json = parse(stored.payload);
  if (!json.is_object() || !json.contains("id") || !json.contains("edit")) throw DecodeError("an edit is expected");
  domain::PlanEdited event;
  read_json(json["id"], event.id);
  ByteReader bytes(attachment_of(stored));
  event.edit = read_edit(json["edit"], bytes);
  if (bytes.left() != 0) throw DecodeError("the areas are not those of the edit's grids");
  return event;
}

}  // namespace

std::span<const Codec> plan_codecs() {
  static constexpr std::array table{
      Codec{"PlanBegun", 1, is_begun, encode_begun, decode_begun},
      Codec{"PlanEdited", 1, is_edited, encode_edited, decode_edited},
      json_codec<domain::PlanEditUndone>("PlanEditUndone"),
      json_codec<domain::PlanEditRedone>("PlanEditRedone"),
      json_codec<domain::PlanSubmitted>("PlanSubmitted"),
      json_codec<domain::PlanReturned>("PlanReturned"),
      json_codec<domain::PlanPublished>("PlanPublished"),
      json_codec<domain::PlanWithdrawn>("PlanWithdrawn"),
  };
  return table;
}

}  // namespace lianxun::store
