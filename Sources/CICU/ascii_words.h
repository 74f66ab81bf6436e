#ifndef TENOR_ASCII_WORDS_H
#define TENOR_ASCII_WORDS_H

#include <stdint.h>

/// The ends (UTF-8 offsets) and kinds of the segments found so far.
typedef struct {
  int32_t *ends;
  uint8_t *kinds;
  int32_t count;
  int32_t capacity;
} cicu_segments;

/// Adds a segment; 0 where memory ran out.
int cicu_add_segment(cicu_segments *segments, int32_t end, uint8_t kind);

static inline int cicu_is_ascii_space(uint8_t byte) {
  return byte == ' ' || (byte >= 0x09 && byte <= 0x0D);
}
/// The kind of a segment that starts with an ASCII character and holds no letter and no digit.
uint8_t cicu_ascii_kind(uint8_t byte);

/// Adds the segments of the white space at `at` and returns its end; -1 where memory ran out.
int32_t cicu_add_ascii_space(cicu_segments *segments, const uint8_t *text, int32_t at, int32_t end);
/// Adds the segments of a stretch of ASCII without white space; 0 where memory ran out.
int cicu_add_ascii_words(cicu_segments *segments, const uint8_t *text, int32_t at, int32_t end);

#endif
