/* What the C library's allocator is told about a program that reads whole books. */
#ifndef DRAGOMAN_MEMORY_H
#define DRAGOMAN_MEMORY_H

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

/* Memory that was given back stays for the next use: a document or a catalog is large, and fresh
 * pages for each cost more than reading it. */
static inline void dragoman_keep_freed_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
}

/* Has the system give the next `size` bytes of the heap in large pages, where it has them for who
 * asks: one page of 2 MB costs a tenth of 512 small ones. Only whole large pages within those bytes,
 * so that little more memory is taken than without. All threads share the heap from then on. */
static inline void dragoman_expect(size_t size) {
  /* Greater blocks than M_MMAP_THRESHOLD would not be the heap's. */
  enum { page = 2 << 20, block = 24 << 20, most = 10 };
  void *blocks[most];
  int count = 0;
  mallopt(M_ARENA_MAX, 1);
  for (; count < most && size >= 2 * page; count++) {
    size_t length = size < block ? size : block;
    size -= length;
    blocks[count] = malloc(length);
    if (!blocks[count]) break;
#ifdef MADV_HUGEPAGE
    uintptr_t start = ((uintptr_t)blocks[count] + page - 1) & ~(uintptr_t)(page - 1);
    uintptr_t end = ((uintptr_t)blocks[count] + length) & ~(uintptr_t)(page - 1);
    if (start < end) madvise((void *)start, end - start, MADV_HUGEPAGE);
#endif
  }
  while (count > 0) free(blocks[--count]);
}

#endif
