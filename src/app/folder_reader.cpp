#include "app/folder_reader.hpp"

#include "app/folder_listing.hpp"
#include "app/jobs.hpp"
#include "geo/formats.hpp"

namespace lianxun::app {

FolderReader::FolderReader(Jobs& jobs, std::filesystem::path recent_file)
    : jobs_(jobs), recent_(std::move(recent_file)) {}

void FolderReader::open(const std::string& path) {
  state_.busy = true;
  jobs_.start([this, path, asked = ++asked_, first = state_.extensions.empty(),
               recent_file = recent_](const std::stop_token&) -> Mailbox::Letter {
    State read;
    if (first) {
      read.extensions = geo::data_extensions();
      read.recent = recent_file.read();
      read.home = home_folder();
    }
    std::string where = path;
    if (where.empty()) {
      const auto recent = first ? read.recent : recent_file.read();
      where = recent.empty() ? home_folder() : recent.front();
    }
    read.listing = list_folder(where);
    return [this, asked, first, read = std::move(read)]() {
      if (first) {
        state_.extensions = read.extensions;
        state_.recent = read.recent;
        state_.home = read.home;
      }
      if (asked != asked_) return;
      state_.busy = false;
      state_.listing = read.listing;
    };
  });
}

void FolderReader::remember(const std::string& source) {
  const std::string folder = folder_of_source(source);
  if (folder.empty()) return;
  jobs_.start([this, folder, recent_file = recent_](const std::stop_token&) -> Mailbox::Letter {
    auto list = recent_file.add(folder);
    return [this, list = std::move(list)] { state_.recent = list; };
  });
}

}  // namespace lianxun::app
