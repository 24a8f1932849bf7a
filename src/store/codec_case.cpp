#include <array>

#include "store/codec_json.hpp"
#include "store/codec_rows.hpp"
#include "store/fields_incident.hpp"

namespace lianxun::store {

/// A case as version 1 of `CasesImported` has it.
struct CaseV1 {
  domain::Case value;
};

template <class Io>
void fields(Io& io, Like<CaseV1> auto& row) {
  auto& one = row.value;
  io("id", one.id)("procedure", one.procedure)("major", one.major)("opened", one.opened)("decided", one.decided);
  io("fine_yuan", one.fine_yuan)("power", one.power)("agency", one.agency)("incident", one.incident);
  io("premises", one.premises)("grid", one.grid)("village", one.village);
}

template <class Io>
void fields(Io& io, Like<domain::CaseOpened> auto& event) {
  auto& [opened] = event;
  io("case", opened);
}

template <class Io>
void fields(Io& io, Like<domain::CaseDecided> auto& event) {
  auto& [id, fine_yuan, major, discussion, note] = event;
  io("id", id)("fine_yuan", fine_yuan)("major", major)("discussion", discussion)("note", note);
}

namespace {

bool are_cases(const domain::EventBody& body) { return std::holds_alternative<domain::CasesImported>(body); }

Encoded encode_cases(const domain::EventBody& body) {
  return encode_rows(*std::get<domain::CasesImported>(body).cases);
}

domain::EventBody decode_cases(int version, const Encoded& stored) {
  if (version > 1) return domain::CasesImported{decode_rows<domain::Case>(stored)};
  const auto rows = decode_rows<CaseV1>(stored);
  auto cases = std::make_shared<std::vector<domain::Case>>();
  for (const auto& row : *rows) cases->push_back(row.value);
  return domain::CasesImported{std::move(cases)};
}

}  // namespace

std::span<const Codec> case_codecs() {
  static constexpr std::array table{
      Codec{"CasesImported", 2, are_cases, encode_cases, decode_cases},
      json_codec<domain::CaseOpened>("CaseOpened"),
      json_codec<domain::CaseDecided>("CaseDecided"),
  };
  return table;
}

}  // namespace lianxun::store
