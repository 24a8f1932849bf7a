#include "boundary/edits/insert_point.hpp"

#include <array>
#include <utility>

#include "boundary/edits/sound.hpp"
#include "boundary/edits/vertices.hpp"
#include "boundary/millimetres.hpp"

namespace lianxun::boundary {

Preview preview(const Draft& draft, const DraftIndex& index, const InsertPoint& edit) {
  const std::array old{whole_millimetres(edit.a), whole_millimetres(edit.b)};
  const std::array fresh{old[0], whole_millimetres(edit.at), old[1]};
  if (fresh[1] == old[0] || fresh[1] == old[1]) return WhyNot{{"there is a vertex here already", {}}, fresh[1]};
  Change change = with_way_replaced(draft, index, old, fresh);
  if (change.faces.empty()) return WhyNot{{"no border has an edge here", {}}, fresh[1]};
  return proven(draft, index, std::move(change));
}

}  // namespace lianxun::boundary
