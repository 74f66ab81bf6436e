#include "CMalloc.h"

#include <malloc.h>

void cmalloc_give_back(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 16);
  mallopt(M_TRIM_THRESHOLD, 1 << 20);
  mallopt(M_TOP_PAD, 1 << 17);
}
