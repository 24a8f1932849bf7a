#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdlib>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

namespace lianxun::shape {

/// For arrays of many megabytes that are written once from end to end: asks the kernel for pages of 2 MiB, since the
/// faults of the small ones can cost as much as the work. Elements that `resize` adds are not initialised.
template <class T>
struct LargePages {
  using value_type = T;

  LargePages() = default;
  template <class Other>
  explicit(false) LargePages(const LargePages<Other>&) {}

  [[nodiscard]] T* allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    if (bytes < worthwhile) return static_cast<T*>(::operator new(bytes));
    const std::size_t whole = (bytes + page - 1) / page * page;
    void* const memory = std::aligned_alloc(page, whole);
    if (memory == nullptr) throw std::bad_alloc();
    madvise(memory, whole, MADV_HUGEPAGE);  // a wish: without it everything works all the same
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t count) {
    if (count * sizeof(T) < worthwhile)
      ::operator delete(memory);
    else
      std::free(memory);
  }

  template <class Element, class... Values>
  void construct(Element* at, Values&&... values) {
    if constexpr (sizeof...(Values) == 0)
      ::new (static_cast<void*>(at)) Element;
    else
      ::new (static_cast<void*>(at)) Element{std::forward<Values>(values)...};
  }

  template <class Other>
  friend bool operator==(const LargePages&, const LargePages<Other>&) {
    return true;
  }

 private:
  static constexpr std::size_t page = std::size_t{1} << 21;
  static constexpr std::size_t worthwhile = 2 * page;
};

template <class T>
using LargeVector = std::vector<T, LargePages<T>>;

}  // namespace lianxun::shape
