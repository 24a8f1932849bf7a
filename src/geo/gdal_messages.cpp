#include "geo/gdal_messages.hpp"

#include <algorithm>
#include <mutex>

#include <cpl_error.h>
#include <gdal.h>

namespace lianxun::geo {

struct GdalMessageSink {
  static void CPL_STDCALL take(CPLErr level, CPLErrorNum, const char* text) {
    auto& self = *static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
    if (level == CE_Debug || level == CE_None) return;
    std::string line(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    if (level >= CE_Failure) self.last_error_ = line;
    constexpr std::size_t most = 100;  // a damaged file may complain about every row
    if (self.all_.size() < most && std::find(self.all_.begin(), self.all_.end(), line) == self.all_.end()) {
      self.all_.push_back(std::move(line));
    }
  }
};

GdalMessages::GdalMessages() {
  static std::once_flag once;
  std::call_once(once, [] { GDALAllRegister(); });
  CPLPushErrorHandlerEx(GdalMessageSink::take, this);
}

GdalMessages::~GdalMessages() { CPLPopErrorHandler(); }

}  // namespace lianxun::geo
