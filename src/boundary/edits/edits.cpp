#include "boundary/edits/edits.hpp"

#include <stdexcept>

namespace lianxun::boundary {

namespace {

domain::Message named(const MovePoint&) { return {"move a vertex", {}}; }
domain::Message named(const InsertPoint&) { return {"insert a vertex", {}}; }
domain::Message named(const DeletePoint&) { return {"delete a vertex", {}}; }
domain::Message named(const ReplacePath&) { return {"redraw a border", {}}; }
domain::Message named(const Straighten&) { return {"straighten a border", {}}; }
domain::Message named(const Simplify&) { return {"simplify borders", {}}; }
domain::Message named(const Smooth&) { return {"smooth borders", {}}; }
domain::Message named(const Reshape&) { return {"reshape a grid", {}}; }
domain::Message named(const Split&) { return {"split a grid", {}}; }
domain::Message named(const Merge&) { return {"merge two grids", {}}; }
domain::Message named(const MoveArea&) { return {"move an area", {}}; }
domain::Message named(const MovePlaces&) { return {"move places", {}}; }
domain::Message named(const NewGrid&) { return {"new grid", {}}; }
domain::Message named(const RenumberVillage&) { return {"renumber a village", {}}; }

}  // namespace

Preview preview(const Draft& draft, const DraftIndex& index, const Edit& edit) {
  try {
    return std::visit([&](const auto& each) { return preview(draft, index, each); }, edit);
  } catch (const std::exception& error) {
    return WhyNot{{"the lines cannot be put together: {}", {error.what()}}};
  }
}

Preview preview(const Draft& draft, const Edit& edit) { return preview(draft, DraftIndex(draft), edit); }

std::string name(const Edit& edit) {
  return std::visit([](const auto& each) { return named(each).id; }, edit);
}

}  // namespace lianxun::boundary
