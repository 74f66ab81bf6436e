#ifndef TENOR_CMALLOC_H
#define TENOR_CMALLOC_H

/// Has the C library give large buffers back to the system as soon as they are free. By default glibc
/// learns to keep them, and reading many files leaves a tenth of the program's memory in holes.
void cmalloc_give_back(void);

#endif
