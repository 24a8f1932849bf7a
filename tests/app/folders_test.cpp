#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

#include "app/folder_listing.hpp"
#include "app/folder_reader.hpp"
#include "app/jobs.hpp"
#include "app/recent_folders.hpp"
#include "app/scratch.hpp"
#include "catch.hpp"

using namespace lianxun;
using Names = std::vector<std::string>;

namespace {

Names names(const ui::Listing& listing) {
  Names out;
  for (const auto& entry : listing.entries) out.push_back(entry.shown);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("A folder is listed with sizes and kinds; devices and dangling links are not there") {
  const Scratch scratch;
  scratch.write("grids.csv", "12345");
  scratch.write("sub/inner.csv", "");
  std::filesystem::create_symlink("/no/such/file", scratch.path("dangling"));
  std::filesystem::create_symlink(scratch.path("sub"), scratch.path("link"));
  REQUIRE(::mkfifo(scratch.path("pipe").c_str(), 0600) == 0);
  const auto listing = app::list_folder(scratch.folder().string() + "/sub/../");
  CHECK(listing.path == scratch.folder().string());
  CHECK(listing.problem.id.empty());
  CHECK(names(listing) == Names{"grids.csv", "link", "sub"});
  for (const auto& entry : listing.entries) {
    CHECK(entry.folder == (entry.name != "grids.csv"));
    if (!entry.folder) CHECK(entry.bytes == 5);
    CHECK(entry.modified > domain::Instant{});
  }
}

TEST_CASE("A name in GBK is shown as what it says") {
  const Scratch scratch;
  scratch.write("\xcd\xf8\xb8\xf1.csv", "");
  CHECK(names(app::list_folder(scratch.folder().string())) == Names{"网格.csv"});
}

TEST_CASE("A folder that cannot be read says why and what to do") {
  const auto missing = app::list_folder("/no/such/folder");
  CHECK(missing.entries.empty());
  REQUIRE(missing.problem.args.size() == 2);
  CHECK(missing.problem.args[0] == "/no/such/folder");
  CHECK(missing.problem.args[1] == "No such file or directory");
  const Scratch scratch;
  scratch.write("a.zip", "no archive");
  const auto archive = app::list_folder("/vsizip/" + scratch.path("a.zip"));
  CHECK_FALSE(archive.problem.id.empty());
  if (::geteuid() == 0) {
    WARN("skipped: to root nothing is forbidden");
    return;
  }
  std::filesystem::create_directory(scratch.path("secret"));
  std::filesystem::permissions(scratch.path("secret"), std::filesystem::perms::none);
  CHECK(app::list_folder(scratch.path("secret")).problem.args.at(1) == "Permission denied");
}

TEST_CASE("A source is remembered by the folder it lies in, a connection not at all") {
  CHECK(app::folder_of_source("/data/a.gpkg|layername=x") == "/data");
  CHECK(app::folder_of_source("/vsizip//data/a.zip/in/b.shp") == "/data");
  CHECK(app::folder_of_source("/data/city.gdb") == "/data");
  CHECK(app::folder_of_source("PG:host=db").empty());
  CHECK(app::folder_of_source("https://example.org/a.json").empty());
  CHECK(app::is_plain_folder("/"));
  CHECK_FALSE(app::is_plain_folder("/no/such"));
}

TEST_CASE("Recent folders: the newest first, each once, six at most, gone ones left out") {
  const Scratch scratch;
  const app::RecentFolders recent(scratch.folder() / "state" / "recent-folders");
  CHECK(recent.read().empty());
  Names expected;
  for (int i = 0; i < 8; ++i) {
    const auto folder = scratch.path("f" + std::to_string(i));
    std::filesystem::create_directory(folder);
    recent.add(folder);
    expected.insert(expected.begin(), folder);
  }
  expected.resize(6);
  CHECK(recent.read() == expected);
  std::filesystem::remove(expected[0]);
  CHECK(recent.read().front() == expected[1]);
  CHECK(recent.add(expected[3]).front() == expected[3]);
  CHECK(recent.read().size() == 5);
  recent.add("with\nnewline");
  CHECK(recent.read().size() == 5);
}

TEST_CASE("Folders are read on another thread; the answer to an older question is not shown") {
  const Scratch scratch;
  scratch.write("one/a.csv", "");
  scratch.write("two/b.csv", "");
  app::Mailbox mailbox;
  app::Jobs jobs(mailbox);
  app::FolderReader folders(jobs, scratch.folder() / "state" / "recent-folders");
  folders.open(scratch.path("one"));
  folders.open(scratch.path("two"));
  CHECK(folders.state().busy);
  CHECK(folders.state().listing.path.empty());  // nothing is read on this thread
  jobs.finish();
  CHECK_FALSE(folders.state().busy);
  CHECK(folders.state().listing.path == scratch.path("two"));
  CHECK(folders.state().extensions.contains("csv"));
  folders.remember(scratch.path("one/a.csv"));
  jobs.finish();
  CHECK(folders.state().recent == Names{scratch.path("one")});
  folders.open({});  // where the last import came from
  jobs.finish();
  CHECK(folders.state().listing.path == scratch.path("one"));
}
