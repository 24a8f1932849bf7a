// The one place that names the test framework's header: Catch2 2 and 3 differ in it.
#pragma once

#include <catch2/catch.hpp>
