#ifndef CSNOWBALL_H
#define CSNOWBALL_H

// Snowball's English stemmer, as libstemmer has it. The header of libstemmer stays in the .c file.

/// A stemmer for one task; NULL where libstemmer has none for English.
void *csnowball_open(void);

void csnowball_close(void *stemmer);

/// The stem of a word in UTF-8, which is folded; its bytes are valid until the next call. NULL when there is
/// no memory.
const unsigned char *csnowball_stem(void *stemmer, const unsigned char *word, int length, int *stem_length);

#endif
