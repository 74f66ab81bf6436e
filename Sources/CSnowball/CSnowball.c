#include "CSnowball.h"

#include <libstemmer.h>

void *csnowball_open(void) {
  return sb_stemmer_new("english", "UTF_8");
}

void csnowball_close(void *stemmer) {
  sb_stemmer_delete(stemmer);
}

const unsigned char *csnowball_stem(void *stemmer, const unsigned char *word, int length, int *stem_length) {
  const sb_symbol *stem = sb_stemmer_stem(stemmer, word, length);
  *stem_length = stem ? sb_stemmer_length(stemmer) : 0;
  return stem;
}
