#include "app/make_store.hpp"

#include "desk/import.hpp"
#include "domain/error.hpp"

namespace lianxun::app {

namespace fs = std::filesystem;

namespace {

/// The file with the write-ahead log that a killed process leaves.
void remove_all_of(const fs::path& store) {
  for (const char* part : {"", "-wal", "-shm", "-journal"}) {
    std::error_code ignored;
    fs::remove(store.string() + part, ignored);
  }
}

void import_all(const fs::path& draft, const desk::RoomFile& file, const std::string& operator_name,
                const MakeProgress& progress) {
  desk::Desk desk({draft.string(), {}, {}});
  desk::ImportOptions how;
  how.submit = [&desk, &operator_name](std::vector<domain::Command> commands) {
    return desk.ask_all(std::move(commands), {operator_name, "import", {}}).get();
  };
  how.progress = progress;
  how.today = domain::local_date(desk.now(), file.room.calendar.zone);
  domain::Situation before;
  { const auto subscription = desk.subscribe(before); }
  (void)desk::import_room(file, before, how);
}

}  // namespace

void make_store(const fs::path& store, const desk::RoomFile& file, const std::string& operator_name,
                const MakeProgress& progress) {
  if (store.has_parent_path()) fs::create_directories(store.parent_path());
  const fs::path draft = store.string() + ".making";
  { const desk::Desk taken({draft.string(), {}, {}}); }  // throws while another process is at it
  remove_all_of(draft);
  try {
    import_all(draft, file, operator_name, progress);
  } catch (...) {
    remove_all_of(draft);
    throw;
  }
  if (fs::exists(store)) {
    remove_all_of(draft);
    throw domain::StoreError(store.string() + ": has come into being meanwhile (start again to open it)");
  }
  fs::rename(draft, store);
}

}  // namespace lianxun::app
