// What the import panel decides without drawing.
#include "catch.hpp"
#include "ui/panels/column_mapping.hpp"
#include "ui/panels/date_field.hpp"
#include "ui/panels/import_result.hpp"
#include "ui/panels/import_words.hpp"

using namespace lianxun;
using ui::Importer;

namespace {

domain::Date on(const char* text) { return *domain::parse_date(text); }

Importer::Source source(std::initializer_list<const char*> columns) {
  Importer::Source out;
  for (const char* column : columns) out.columns.push_back({column, ""});
  return out;
}

}  // namespace

TEST_CASE("A month later is the same day, or the last of a shorter month") {
  CHECK(ui::months_later(on("2024-01-31"), 1) == on("2024-02-29"));
  CHECK(ui::months_later(on("2023-01-31"), 1) == on("2023-02-28"));
  CHECK(ui::months_later(on("2024-03-15"), -1) == on("2024-02-15"));
  CHECK(ui::months_later(on("2024-12-15"), 1) == on("2025-01-15"));
  CHECK(ui::days_later(on("2024-02-28"), 1) == on("2024-02-29"));
  CHECK(ui::days_later(on("2024-01-01"), -1) == on("2023-12-31"));
  CHECK(ui::first_of_next_month(on("2024-12-31")) == on("2025-01-01"));
  CHECK(ui::first_of_next_month(on("2024-01-31")) == on("2024-02-01"));
}

TEST_CASE("A field is read from the column it is mapped to, otherwise from one of its own name") {
  const auto seen = source({"CODE", "OTHER", "name"});
  Importer::Request request;
  CHECK(ui::column_of(seen, request, "code") == seen.columns.data());
  CHECK(ui::column_of(seen, request, "kind") == nullptr);
  request.fields["code"] = "OTHER";
  CHECK(ui::column_of(seen, request, "code") == &seen.columns[1]);
  request.fields["code"] = "GONE";
  CHECK(ui::column_of(seen, request, "code") == nullptr);
}

TEST_CASE("Required fields without a column are named, others are not") {
  const std::vector<Importer::Field> fields{{"code", true}, {"name", true}, {"kind", false}};
  Importer::Request request;
  CHECK(ui::missing_fields(fields, source({"Name"}), request) == std::vector<std::string>{"code"});
  CHECK(ui::missing_fields(fields, source({"name", "code"}), request).empty());
}

TEST_CASE("A connection string is not shown: it may hold a password") {
  CHECK(ui::last_part("PG:host=db password=secret") == "PostGIS");
  CHECK(ui::last_part("/data/网格.gpkg|layername=a") == "网格.gpkg");
  CHECK(ui::last_part("/data/city.gdb/") == "city.gdb/");
  CHECK(ui::last_part("grids.csv") == "grids.csv");
}

TEST_CASE("Datums have the names people know") {
  CHECK(ui::datum_text("gcj02") == "GCJ-02");
  CHECK(ui::datum_text("EPSG:4549") == "EPSG:4549");
}
