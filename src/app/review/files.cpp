#include "app/review/files.hpp"

#include "app/review/layers.hpp"
#include "domain/error.hpp"
#include "report/atomic_file.hpp"

namespace lianxun::app {

void check_review_file(const std::filesystem::path& out) {
  const auto kind = out.extension();
  if (kind == ".pdf" || kind == ".csv" || kind == ".gpkg") return;
  throw domain::BadArgument("--out: \"" + out.string() + "\" must end in .pdf, .csv or .gpkg");
}

void write_review(const report::Review& review, const domain::Situation& situation, const report::Wording& wording,
                  const std::filesystem::path& out) {
  check_review_file(out);
  if (out.extension() == ".gpkg") {
    write_review_layers(review, situation, wording, out.string());
    return;
  }
  report::write_file(
      out, out.extension() == ".csv" ? report::review_csv(review, wording) : report::review_pdf(review, wording));
}

}  // namespace lianxun::app
