#pragma once
namespace lianxun::boundary { struct Consequences {}; }
