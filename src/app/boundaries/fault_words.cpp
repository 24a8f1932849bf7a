#include "app/boundaries/fault_words.hpp"

#include <cmath>

#include "boundary/check.hpp"
#include "boundary/sliver.hpp"

namespace lianxun::app::boundaries {

std::string kind_of(const boundary::Fault& fault, const Areas& areas) {
  if (!boundary::is_sliver(fault, boundary::sliver_width / std::sqrt(areas.square_metres)))
    return boundary::name(fault.kind);
  return fault.kind == boundary::FaultKind::gap ? "sliver of a gap" : "sliver of an overlap";
}

std::string codes_of(const boundary::Fault& fault, const Areas& areas) {
  constexpr std::size_t most = 6;
  std::string out;
  for (std::size_t i = 0; i < fault.faces.size() && i < most; ++i) {
    out += (i == 0 ? "" : ", ") + areas.name(static_cast<std::size_t>(fault.faces[i]));
  }
  return fault.faces.size() > most ? out + " …" : out;
}

double width_of(const boundary::Fault& fault, const Areas& areas) {
  return fault.width * std::sqrt(areas.square_metres);
}

}  // namespace lianxun::app::boundaries
