/* What the C library's allocator is told about a program that reads whole books. */
#ifndef DRAGOMAN_MEMORY_H
#define DRAGOMAN_MEMORY_H

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

/* Memory that was given back stays for the next use: a document or a catalog is large, and fresh
 * pages for each cost more than reading it. Threads share one heap. */
static inline void dragoman_keep_freed_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_ARENA_MAX, 1);
}

/* Has the system give the next `size` bytes of the heap, at most 24 MB, in large pages where it
 * has them for who asks: one page of 2 MB costs a tenth of 512 small ones. Only whole large pages
 * within those bytes, so that no more memory is taken than without. */
static inline void dragoman_expect(size_t size) {
  const size_t page = 2 << 20;
  if (size > 24 << 20) size = 24 << 20;
  if (size < 2 * page) return;
  char *block = malloc(size);
  if (!block) return;
  uintptr_t start = ((uintptr_t)block + page - 1) & ~(page - 1);
  uintptr_t end = ((uintptr_t)block + size) & ~(page - 1);
#ifdef MADV_HUGEPAGE
  if (start < end) madvise((void *)start, end - start, MADV_HUGEPAGE);
#endif
  free(block);
}

#endif
