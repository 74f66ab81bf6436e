#include "CDigest.h"

#include <openssl/evp.h>
#include <pthread.h>

// EVP_sha256() would have libcrypto look for the algorithm again for each digest, which takes longer than
// to digest a comment.
static EVP_MD *fetched;
static void fetch(void) { fetched = EVP_MD_fetch(NULL, "SHA256", NULL); }
static const EVP_MD *sha256(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, fetch);
  return fetched ? fetched : EVP_sha256();
}

int cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t *digest) {
  unsigned int written = 0;
  return EVP_Digest(bytes, count, digest, &written, sha256(), NULL) == 1 && written == 32;
}

// A stream is libcrypto's context by another name.

cdigest_stream *cdigest_begin(void) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  if (context != NULL && EVP_DigestInit_ex(context, sha256(), NULL) != 1) {
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
