#include "CDigestHMAC.h"

#include <limits.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

int cdigest_hmac_sha256(const uint8_t *key, size_t key_count, const uint8_t *bytes, size_t count,
                        uint8_t *code) {
  // A null key would mean "the one of the last call".
  static const uint8_t none[1] = {0};
  unsigned int written = 0;
  if (key_count > INT_MAX) return 0;
  return HMAC(EVP_sha256(), key ? key : none, (int)key_count, bytes ? bytes : none, count, code,
              &written) != NULL
         && written == 32;
}
