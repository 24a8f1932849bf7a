#include "store/checkpoint.hpp"

#include <openssl/sha.h>
#include <sys/stat.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "store/codec.hpp"

namespace lianxun::store {
namespace {

using domain::EventBody;
using domain::Situation;

constexpr std::string_view magic = "lianxun checkpoint 1";

/// Of the running program: another build may apply the same events differently.
std::string stamp() {
  struct stat status {};
  if (::stat("/proc/self/exe", &status) != 0) return {};
  return std::to_string(status.st_size) + " " + std::to_string(status.st_mtim.tv_sec) + "." +
         std::to_string(status.st_mtim.tv_nsec);
}

std::string sha256(std::string_view bytes) {
  std::string hash(SHA256_DIGEST_LENGTH, '\0');
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
         reinterpret_cast<unsigned char*>(hash.data()));
  return hash;
}

template <class Row, class Rows>
std::shared_ptr<const std::vector<Row>> rows_of(const Rows& table) {
  auto rows = std::make_shared<std::vector<Row>>();
  rows->reserve(table.size());
  for (const auto& entry : table) rows->push_back(entry.second);
  return rows;
}

/// Calls `take` with events that make the situation out of nothing, all but its position and its revisions.
template <class Take>
void retell(const Situation& situation, Take take) {
  if (!situation.working_crs.empty()) take(domain::WorkingCrsChosen{situation.working_crs});
  take(domain::RoomConfigured{situation.room});
  for (const auto& version : situation.boundaries) take(domain::BoundariesPublished{version});
  take(domain::BasemapImported{situation.basemap});
  take(domain::PremisesImported{rows_of<domain::Premises>(situation.premises)});
  take(domain::CasesImported{rows_of<domain::Case>(situation.cases)});
  take(domain::InspectionsImported{rows_of<domain::Inspection>(situation.inspections)});
  take(domain::IncidentsImported{
      std::make_shared<const std::vector<domain::Incident>>(situation.incidents.begin(), situation.incidents.end())});
  for (const auto& patrol : situation.patrols) take(domain::PatrolIssued{patrol});
  for (const auto& plan : situation.plans) take(domain::PlanBegun{plan});
  for (const auto& [feed, mark] : situation.feed_marks) take(domain::FeedAdvanced{feed, mark});
}

std::string bytes_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Checkpoint decode_checkpoint(std::string_view bytes) {
  ByteReader in(bytes);
  if (in.text() != magic || in.text() != stamp()) throw DecodeError("another program wrote it");
  Checkpoint checkpoint;
  checkpoint.at.sequence = in.unsigned_number();
  const auto hash = in.text();
  if (hash.size() != checkpoint.at.hash.size()) throw DecodeError("a hash does not have 32 bytes");
  std::memcpy(checkpoint.at.hash.data(), hash.data(), hash.size());
  const domain::Instant as_of{domain::Duration(in.number())};
  std::map<std::string, int> revisions;
  for (auto left = in.count(); left > 0; --left) {
    const std::string entity(in.text());
    revisions[entity] = static_cast<int>(in.number());
  }
  auto& situation = checkpoint.situation;
  while (in.left() > 0) {
    const auto kind = in.text();
    const auto version = static_cast<int>(in.unsigned_number());
    Encoded content{std::string(in.text()), {}};
    if (in.byte() != 0) content.attachment = std::string(in.text());
    domain::apply(situation, {situation.applied + 1, as_of, {}, {}, decode(kind, version, content)});
  }
  situation.applied = checkpoint.at.sequence;
  situation.as_of = as_of;
  situation.revisions = std::move(revisions);
  return checkpoint;
}

}  // namespace

std::string checkpoint_path(const std::string& store) { return store + ".checkpoint"; }

std::string checkpoint_bytes(const Link& at, const Situation& situation) {
  ByteWriter out;
  out.text(magic);
  out.text(stamp());
  out.unsigned_number(at.sequence);
  out.text({reinterpret_cast<const char*>(at.hash.data()), at.hash.size()});
  out.number(situation.as_of.time_since_epoch().count());
  out.unsigned_number(situation.revisions.size());
  for (const auto& [entity, revision] : situation.revisions) {
    out.text(entity);
    out.number(revision);
  }
  retell(situation, [&out](const EventBody& body) {
    const auto& codec = codec_of(body);
    const auto content = codec.encode(body);  // without the test of `encode`: it has come out of the journal
    out.text(codec.kind);
    out.unsigned_number(static_cast<std::uint64_t>(codec.version));
    out.text(content.payload);
    out.byte(content.attachment ? 1 : 0);
    if (content.attachment) out.text(*content.attachment);
  });
  auto bytes = out.take();
  return bytes + sha256(bytes);
}

std::optional<Checkpoint> read_checkpoint(const std::string& store) {
  const auto file = bytes_of_file(checkpoint_path(store));
  if (file.size() <= SHA256_DIGEST_LENGTH) return std::nullopt;
  const auto bytes = std::string_view(file).substr(0, file.size() - SHA256_DIGEST_LENGTH);
  if (sha256(bytes) != file.substr(bytes.size())) return std::nullopt;
  try {
    return decode_checkpoint(bytes);
  } catch (const DecodeError&) {
    return std::nullopt;
  } catch (const std::logic_error&) {  // of `apply`: what it says is no situation
    return std::nullopt;
  }
}

void write_checkpoint(const std::string& store, const Link& at, const Situation& situation) {
  const auto path = checkpoint_path(store);
  const auto fresh = path + ".new";
  std::error_code ignored;
  std::ofstream file(fresh, std::ios::binary | std::ios::trunc);
  const auto bytes = checkpoint_bytes(at, situation);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  // Not synced: what a power cut leaves of it has another hash and is ignored.
  if (file) {
    std::filesystem::rename(fresh, path, ignored);
  } else {
    std::filesystem::remove(fresh, ignored);
  }
}

}  // namespace lianxun::store
