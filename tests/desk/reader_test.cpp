#include "desk/reader.hpp"

#include "catch.hpp"
#include "desk/desk.hpp"
#include "domain/error.hpp"
#include "folder.hpp"
#include "small_desk.hpp"

namespace lianxun::desk {
namespace {

TEST_CASE("a reader of another process follows the desk from the first event on") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  CHECK_THROWS_AS(Reader(path), domain::StoreError);
  Desk desk({path, {}, {}});
  Reader reader(path);
  CHECK(reader.take() == nullptr);

  const Asker li{"Li", "1", {}};
  domain::Situation followed;
  const auto follow = [&] {
    const auto batch = reader.take();
    REQUIRE(batch);
    for (const auto& event : *batch) domain::apply(followed, event);
  };
  desk.submit_all(set_up_commands(), li);
  (void)desk.ask(complaint_at(1, 1), li).get();
  follow();
  (void)desk.ask(complaint_at(2, 2), li).get();
  follow();
  CHECK(reader.take() == nullptr);

  domain::Situation written;
  const auto seat = desk.subscribe(written);
  CHECK(followed.incidents == written.incidents);
  CHECK(followed.applied == written.applied);
}

}  // namespace
}  // namespace lianxun::desk
