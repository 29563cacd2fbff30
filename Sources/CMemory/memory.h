/* What the C library's allocator is told about a program that reads whole books. */
#ifndef DRAGOMAN_MEMORY_H
#define DRAGOMAN_MEMORY_H

#include <malloc.h>

/* Memory that was given back stays for the next use: a document or a catalog is large, and fresh
 * pages for each cost more than reading it. */
static inline void dragoman_keep_freed_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
}

#endif
