// Words that nobody reported, looked for in 100,000 incidents: by the index, and by reading each of them. One core.

#include "ui/find.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>

#include "domain/ascii.hpp"

using namespace lianxun;

namespace {

const domain::Situation& years() {
  static const domain::Situation situation = [] {
    domain::Situation s;
    std::mt19937 random(1);  // NOLINT(cert-msc51-cpp): the same input in every run
    const std::vector<std::string> streets{"炼化路", "宁镇路", "东信路", "芦江东路", "万弓塘支路", "后施路"};
    const std::vector<std::string> notes{"夜宵店油烟扰民", "楼道飞线充电", "占道经营", "建筑垃圾乱堆放",
                                         "夜间施工噪音"};
    for (std::int64_t i = 1; i <= 100'000; ++i) {
      domain::Incident incident;
      incident.id = {i};
      incident.number = "T2023" + std::to_string(1'000'000 + i);
      incident.address = streets[random() % streets.size()] + std::to_string(random() % 900) + "号";
      incident.phone = "0574-0000" + std::to_string(1000 + random() % 9000);
      incident.note = notes[random() % notes.size()];
      s.incidents.insert(std::move(incident));
    }
    return s;
  }();
  return situation;
}

const std::vector<std::string> absent{"zz", "没有", "炼化路没有", "13800000000"};

void by_index(benchmark::State& state) {
  ui::FindIndex index;
  index.grow(years(), {}, ui::TextBlocks::all);
  const std::string& word = absent[static_cast<std::size_t>(state.range(0))];
  for (auto _ : state) benchmark::DoNotOptimize(ui::find(years(), index, word, 8));
  state.SetLabel(word);
}

bool contains(const std::string& text, const std::string& word) {
  return std::search(text.begin(), text.end(), word.begin(), word.end(),
                     [](char a, char b) { return domain::lower(a) == b; }) != text.end();
}

void by_reading(benchmark::State& state) {
  const std::string& word = absent[static_cast<std::size_t>(state.range(0))];
  for (auto _ : state) {
    for (const auto& i : years().incidents) {
      benchmark::DoNotOptimize(contains(i.number, word) || contains(i.address, word) || contains(i.phone, word) ||
                               contains(i.note, word));
    }
  }
  state.SetLabel(word);
}

void taken_in(benchmark::State& state) {
  for (auto _ : state) {
    ui::FindIndex index;
    index.grow(years(), {}, static_cast<std::size_t>(state.range(0)));
    benchmark::DoNotOptimize(index);
  }
  state.SetLabel(std::to_string(state.range(0)) + " incidents");
}

BENCHMARK(by_index)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);
BENCHMARK(by_reading)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);
BENCHMARK(taken_in)->Arg(2000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
