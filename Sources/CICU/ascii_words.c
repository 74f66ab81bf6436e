// UAX #29's word rules as ICU's root rules (CLDR 42) tailor them, for ASCII: there they are few and need
// no tables of ICU's. CICU.c uses them only where ICU agrees on every probe.

#include "ascii_words.h"

#include <stdlib.h>

#include "CICU.h"

int cicu_add_segment(cicu_segments *segments, int32_t end, uint8_t kind) {
  if (segments->count == segments->capacity) {
    // A segment has at least one of at most INT32_MAX bytes: that many are always enough.
    int64_t wanted = segments->capacity < 1024 ? 1024 : (int64_t)segments->capacity / 2 * 3;
    int32_t capacity = wanted < INT32_MAX ? (int32_t)wanted : INT32_MAX;
    int32_t *ends = realloc(segments->ends, (size_t)capacity * sizeof *ends);
    if (ends == NULL) return 0;
    segments->ends = ends;
    uint8_t *kinds = realloc(segments->kinds, (size_t)capacity);
    if (kinds == NULL) return 0;
    segments->kinds = kinds;
    segments->capacity = capacity;
  }
  segments->ends[segments->count] = end;
  segments->kinds[segments->count] = kind;
  segments->count++;
  return 1;
}

// Word_Break values, by name.
enum { OTHER, LETTER, DIGIT, EXTEND, MID_BOTH, MID_NUMBER };

static const uint8_t breaks[128] = {
    ['A' ... 'Z'] = LETTER, ['a' ... 'z'] = LETTER, ['@'] = LETTER, ['0' ... '9'] = DIGIT,
    ['_'] = EXTEND,         ['\''] = MID_BOTH,      ['.'] = MID_BOTH,
    [','] = MID_NUMBER,     [';'] = MID_NUMBER,
};

static const uint8_t kinds[128] = {
    ['!' ... '#'] = CICU_PUNCTUATION, ['%' ... '*'] = CICU_PUNCTUATION,
    [',' ... '/'] = CICU_PUNCTUATION, [':' ... ';'] = CICU_PUNCTUATION,
    ['?' ... '@'] = CICU_PUNCTUATION, ['[' ... ']'] = CICU_PUNCTUATION,
    ['_'] = CICU_PUNCTUATION,         ['{'] = CICU_PUNCTUATION,
    ['}'] = CICU_PUNCTUATION,         [0x09 ... 0x0D] = CICU_SPACE,
    [0x1C ... 0x1F] = CICU_SPACE,     [' '] = CICU_SPACE,
};

uint8_t cicu_ascii_kind(uint8_t byte) { return kinds[byte]; }

int32_t cicu_add_ascii_space(cicu_segments *segments, const uint8_t *text, int32_t at, int32_t end) {
  while (at < end && cicu_is_ascii_space(text[at])) {
    if (text[at] == ' ') {
      while (at < end && text[at] == ' ') at++;
    } else if (text[at] == '\r' && at + 1 < end && text[at + 1] == '\n') {
      at += 2;
    } else {
      at++;
    }
    if (!cicu_add_segment(segments, at, CICU_SPACE)) return -1;
  }
  return at;
}

int cicu_add_ascii_words(cicu_segments *segments, const uint8_t *text, int32_t at, int32_t end) {
  while (at < end) {
    uint8_t last = breaks[text[at]];
    uint8_t kind = kinds[text[at]];
    at++;
    if (last == LETTER || last == DIGIT || last == EXTEND) {
      uint8_t first = last;
      int32_t start = at - 1;
      while (at < end) {
        uint8_t next = breaks[text[at]];
        if (next == MID_BOTH || next == MID_NUMBER) {
          // WB6, WB7, WB11, WB12: letter × mid × letter, digit × mid × digit.
          if (at + 1 == end || breaks[text[at + 1]] != last) break;
          if (last != DIGIT && (last != LETTER || next != MID_BOTH)) break;
          at++;
          next = last;
        } else if (next == OTHER) {
          break;
        }
        last = next;
        at++;
      }
      // A low line alone is punctuation; so is "@" alone to a reader, but ICU's rules hold it a letter.
      if (first == DIGIT) kind = CICU_NUMBER;
      else if (first == LETTER || at - start > 1) kind = CICU_LETTER;
    }
    if (!cicu_add_segment(segments, at, kind)) return 0;
  }
  return 1;
}
