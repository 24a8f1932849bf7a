#include "ui/file_list.hpp"

#include <algorithm>
#include <random>

#include "catch.hpp"

using namespace lianxun;
using ui::FileEntry;
using ui::FileOrder;
using ui::FileRow;

namespace {

domain::Instant day(int number) { return domain::Instant(std::chrono::hours(24 * number)); }

FileEntry file(const std::string& name, std::uint64_t bytes = 1, int modified = 0) {
  return {name, name, false, bytes, day(modified)};
}

FileEntry folder(const std::string& name) { return {name, name, true, 0, day(0)}; }

const ui::FileRule data{{"shp", "dbf", "csv", "gpkg", "geojson", "gdb"}, false};

std::vector<std::string> names(const ui::FileRows& rows) {
  std::vector<std::string> out;
  for (const auto& row : rows.rows) out.push_back(row.name);
  return out;
}

std::vector<std::string> shown(std::vector<FileEntry> entries, const ui::FileRule& rule = data,
                               FileOrder order = FileOrder::name) {
  return names(ui::rows_of({"/data", std::move(entries), {}}, rule, order));
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("Folders stand before files, each in the order of their names, numbers by their value") {
  CHECK(shown({file("b10.csv"), file("B9.csv"), folder("z"), file("a.csv"), folder("网格"), folder("A")}) ==
        Names{"A", "z", "网格", "a.csv", "B9.csv", "b10.csv"});
}

TEST_CASE("Newest or largest first, folders still before") {
  const std::vector<FileEntry> entries{file("old.csv", 9, 1), file("new.csv", 1, 3), folder("f"),
                                       file("mid.csv", 5, 2)};
  CHECK(shown(entries, data, FileOrder::date) == Names{"f", "new.csv", "mid.csv", "old.csv"});
  CHECK(shown(entries, data, FileOrder::size) == Names{"f", "old.csv", "mid.csv", "new.csv"});
}

TEST_CASE("Only data is shown unless all is asked for; what is hidden stays hidden") {
  const std::vector<FileEntry> entries{file("grids.GPKG"), file("letter.docx"), file(".secret.csv"),
                                       folder(".git"),     file("noextension"), file("a.zip")};
  const auto some = ui::rows_of({"/data", entries, {}}, data, FileOrder::name);
  CHECK(names(some) == Names{"a.zip", "grids.GPKG"});
  CHECK(some.left_out == 2);
  ui::FileRule all = data;
  all.all = true;
  CHECK(shown(entries, all) == Names{"a.zip", "grids.GPKG", "letter.docx", "noextension"});
}

TEST_CASE("The parts of a Shapefile are not offered beside it, a table without one is") {
  CHECK(shown({file("Grid.shp"), file("grid.dbf"), file("grid.shx"), file("grid.prj"), file("other.dbf")}) ==
        Names{"Grid.shp", "other.dbf"});
}

TEST_CASE("A file geodatabase is data although it is a folder; an archive is gone into") {
  const auto rows = ui::rows_of({"/data", {folder("city.gdb"), folder("plain"), file("a.zip"), file("b.csv")}, {}},
                                data, FileOrder::name);
  REQUIRE(rows.rows.size() == 4);
  const auto find = [&](const char* name) {
    return *std::find_if(rows.rows.begin(), rows.rows.end(), [name](const FileRow& row) { return row.name == name; });
  };
  CHECK(find("city.gdb").kind == FileRow::Kind::data);
  CHECK(find("city.gdb").path == "/data/city.gdb");
  CHECK(find("plain").kind == FileRow::Kind::folder);
  CHECK(find("a.zip").kind == FileRow::Kind::archive);
  CHECK(find("a.zip").path == "/vsizip//data/a.zip");
  CHECK(find("b.csv").path == "/data/b.csv");
  const auto inside = ui::rows_of({"/vsizip//data/a.zip", {file("b.csv")}, {}}, data, FileOrder::name);
  CHECK(inside.rows.at(0).path == "/vsizip//data/a.zip/b.csv");
}

TEST_CASE("The bytes of a name lead to the file, what is shown is readable") {
  const FileEntry gbk{"\xcd\xf8\xb8\xf1.csv", "网格.csv", false, 1, {}};
  const auto rows = ui::rows_of({"/", {gbk}, {}}, data, FileOrder::name);
  CHECK(rows.rows.at(0).name == "网格.csv");
  CHECK(rows.rows.at(0).path == "/\xcd\xf8\xb8\xf1.csv");
}

TEST_CASE("Crumbs lead from the root to the folder, and through an archive") {
  const auto texts = [](const std::string& path) {
    Names out;
    for (const auto& crumb : ui::crumbs_of(path)) out.push_back(crumb.name + "=" + crumb.path);
    return out;
  };
  CHECK(texts("/") == Names{"/=/"});
  CHECK(texts("/home/数据") == Names{"/=/", "home=/home", "数据=/home/数据"});
  CHECK(texts("/vsizip//home/a.zip/in") ==
        Names{"/=/", "home=/home", "a.zip=/vsizip//home/a.zip", "in=/vsizip//home/a.zip/in"});
}

TEST_CASE("Above a folder is its parent, above an archive the folder it lies in, above the root the root") {
  CHECK(ui::parent_of("/home/u") == "/home");
  CHECK(ui::parent_of("/home") == "/");
  CHECK(ui::parent_of("/") == "/");
  CHECK(ui::parent_of("/vsizip//home/a.zip") == "/home");
  CHECK(ui::parent_of("/vsizip//home/a.zip/in") == "/vsizip//home/a.zip");
}

TEST_CASE("Sizes are short") {
  CHECK(ui::size_text(0) == "0 B");
  CHECK(ui::size_text(1023) == "1023 B");
  CHECK(ui::size_text(1024) == "1.0 KB");
  CHECK(ui::size_text(395 * 1024 + 200) == "395 KB");
  CHECK(ui::size_text(1023 * 1024) == "1.0 MB");  // four digits would not fit
  CHECK(ui::size_text(5'400'000) == "5.1 MB");
  CHECK(ui::size_text(~std::uint64_t{0}) == "16 EB");
}

TEST_CASE("The order of names is a strict weak one") {
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same names in every run
  const std::string letters = "aAb01.9-网";
  std::vector<std::string> all;
  for (int i = 0; i < 60; ++i) {
    std::string name;
    for (unsigned k = 0; k < 1 + random() % 5; ++k) name += letters[random() % letters.size()];
    all.push_back(name);
  }
  for (const auto& a : all) {
    CHECK_FALSE(ui::name_before(a, a));
    for (const auto& b : all) {
      CHECK_FALSE((ui::name_before(a, b) && ui::name_before(b, a)));
      CHECK((a == b || ui::name_before(a, b) || ui::name_before(b, a)));
      for (const auto& c : all) {
        if (ui::name_before(a, b) && ui::name_before(b, c) && !ui::name_before(a, c)) {
          FAIL(a << " " << b << " " << c);
        }
      }
    }
  }
}
