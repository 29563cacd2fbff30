/* What the system is told about the memory of a program that reads whole books. */
#ifndef DRAGOMAN_MEMORY_H
#define DRAGOMAN_MEMORY_H

#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

/* Memory that was given back stays for the next use: a document or a catalog is large, and fresh
 * pages for each cost more than reading it. */
static inline void dragoman_keep_freed_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
}

/* Makes the pages of memory that will be filled, all at once: a page that is made when it is first
 * written costs twice as much. A system that cannot (Linux before 5.14) makes them one by one. */
static inline void dragoman_make_pages(const void *start, long size) {
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t first = ((uintptr_t)start + page - 1) & ~(page - 1);
  uintptr_t last = ((uintptr_t)start + (uintptr_t)size) & ~(page - 1);
  if (size > 0 && last > first + 16 * page) {
    madvise((void *)first, last - first, MADV_POPULATE_WRITE);
  }
}

#endif
