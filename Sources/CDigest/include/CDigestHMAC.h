#ifndef TENOR_CDIGEST_HMAC_H
#define TENOR_CDIGEST_HMAC_H

#include <stddef.h>
#include <stdint.h>

/// Writes the 32 bytes of the HMAC-SHA-256 (RFC 2104) of `bytes` under `key` to `code`; 1 when done, 0
/// when libcrypto refused or a count is too large for it.
int cdigest_hmac_sha256(const uint8_t *_Nullable key, size_t key_count, const uint8_t *_Nullable bytes,
                        size_t count, uint8_t *_Nonnull code);

#endif
