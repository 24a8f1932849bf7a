#pragma once

#include "shape/random.hpp"

namespace lianxun::hotspot {

using shape::Random;

}  // namespace lianxun::hotspot
