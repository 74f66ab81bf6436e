#ifndef TENOR_CDIGEST_H
#define TENOR_CDIGEST_H

#include <stddef.h>
#include <stdint.h>

#include "CDigestHMAC.h"

/// Writes the 32 bytes of the SHA-256 digest of `bytes` to `digest`; 1 when done, 0 when libcrypto refused.
int cdigest_sha256(const uint8_t *_Nullable bytes, size_t count, uint8_t *_Nonnull digest);

/// A SHA-256 digest under way.
typedef struct cdigest_stream cdigest_stream;

/// Begins a digest; NULL when libcrypto refused.
cdigest_stream *_Nullable cdigest_begin(void);
/// Adds bytes; 1 when done.
int cdigest_update(
    cdigest_stream *_Nonnull stream, const uint8_t *_Nullable bytes, size_t count);
/// Writes the 32 bytes of the digest; 1 when done. Nothing can be added afterwards.
int cdigest_finish(cdigest_stream *_Nonnull stream, uint8_t *_Nonnull digest);
/// Gives back what a digest holds, finished or not.
void cdigest_free(cdigest_stream *_Nonnull stream);

#endif
