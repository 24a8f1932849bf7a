#pragma once

#include <memory>
#include <vector>

#include "store/binary_io.hpp"
#include "store/codec_json.hpp"

namespace lianxun::store {

// Contents of many rows: the payload tells how many, the bytes beside it hold them.

template <class Row>
[[nodiscard]] Encoded encode_rows(const std::vector<Row>& rows) {
  ByteWriter bytes;
  BinaryWriter(bytes).put(rows);
  return {dump(Json{{"rows", rows.size()}}), bytes.take()};
}

template <class Row>
[[nodiscard]] std::shared_ptr<const std::vector<Row>> decode_rows(const Encoded& stored) {
  if (!stored.attachment) throw DecodeError("the rows are missing");
  auto rows = std::make_shared<std::vector<Row>>();
  ByteReader bytes(*stored.attachment);
  BinaryReader(bytes).get(*rows);
  if (parse(stored.payload) != Json{{"rows", rows->size()}} || bytes.left() != 0) {
    throw DecodeError("the rows are not as many as announced");
  }
  return rows;
}

}  // namespace lianxun::store
