#ifndef TENOR_CDIGEST_H
#define TENOR_CDIGEST_H

#include <stddef.h>
#include <stdint.h>

#include "CDigestHMAC.h"

/// Writes the 32 bytes of the SHA-256 digest of `bytes` to `digest`; 1 when done, 0 when libcrypto refused.
int cdigest_sha256(const uint8_t *_Nullable bytes, size_t count, uint8_t *_Nonnull digest);

#endif
