#include "CDigest.h"

#include <openssl/evp.h>

int cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t *digest) {
  unsigned int written = 0;
  return EVP_Digest(bytes, count, digest, &written, EVP_sha256(), NULL) == 1 && written == 32;
}

// A stream is libcrypto's context by another name.

cdigest_stream *cdigest_begin(void) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  if (context != NULL && EVP_DigestInit_ex(context, EVP_sha256(), NULL) != 1) {
    EVP_MD_CTX_free(context);
    context = NULL;
  }
  return (cdigest_stream *)context;
}

int cdigest_update(cdigest_stream *stream, const uint8_t *bytes, size_t count) {
  return count == 0 || EVP_DigestUpdate((EVP_MD_CTX *)stream, bytes, count) == 1;
}

int cdigest_finish(cdigest_stream *stream, uint8_t *digest) {
  unsigned int written = 0;
  return EVP_DigestFinal_ex((EVP_MD_CTX *)stream, digest, &written) == 1 && written == 32;
}

void cdigest_free(cdigest_stream *stream) { EVP_MD_CTX_free((EVP_MD_CTX *)stream); }
