#pragma once

#include <filesystem>

namespace lianxun::geo {

/// A hidden folder beside the wanted file, in which a format may put as many files as it likes. `publish` moves
/// them to where they are wanted, over what was there; without it nothing is left behind.
class StagedOutput {
 public:
  /// Throws std::runtime_error when the folder of `wanted` cannot be written to.
  explicit StagedOutput(const std::filesystem::path& wanted);
  ~StagedOutput();
  StagedOutput(const StagedOutput&) = delete;
  StagedOutput& operator=(const StagedOutput&) = delete;

  [[nodiscard]] std::filesystem::path file() const { return folder_ / wanted_.filename(); }
  void publish();

 private:
  std::filesystem::path wanted_;
  std::filesystem::path folder_;
};

}  // namespace lianxun::geo
