#ifndef TENOR_CXML_H
#define TENOR_CXML_H

#include <stdint.h>

/// Whether the libxml2 that is loaded is the one that this was compiled against; 1 if so.
int cxml_version(void);

#endif
