#include "CICU.h"

#include "ascii_words.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <unicode/utypes.h>
#include <unicode/uversion.h>

// A text in UTF-16: ICU iterates over it nearly twice as fast as over UTF-8 through UText.
typedef struct {
  UChar *units;
  int32_t capacity;
  // For each unit and the end, its UTF-8 offset; used only where the text is not all ASCII.
  int32_t *offsets;
  int32_t offset_capacity;
  int ascii;
} utf16_text;

struct cicu_segmenter {
  UBreakIterator *words;
  UBreakIterator *sentences;
  int ascii_agrees;
  const uint8_t *text;
  int32_t count;
  utf16_text words_text;
  utf16_text sentences_text;
  cicu_segments segments;
};

// Makes room for `count` elements; a buffer far too large for the text is given back.
static void *resized(void *buffer, int32_t *capacity, int32_t count, size_t size, UErrorCode *status) {
  if (U_FAILURE(*status)) return buffer;
  if (count <= *capacity && (*capacity <= 1 << 20 || count > *capacity / 8)) return buffer;
  int64_t wanted = count < 256 ? 256 : (int64_t)count + count / 4;
  if (wanted > INT32_MAX) wanted = INT32_MAX;
  void *grown = realloc(buffer, (size_t)wanted * size);
  if (grown == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return buffer;
  }
  *capacity = (int32_t)wanted;
  return grown;
}

// Decodes a stretch of the segmenter's text and returns its length in units.
// `end` is less than INT32_MAX, since the offsets have one element more.
static int32_t decode(
    cicu_segmenter *segmenter, utf16_text *result, int32_t start, int32_t end, UErrorCode *status) {
  const uint8_t *text = segmenter->text + start;
  int32_t count = end - start;
  result->units = resized(result->units, &result->capacity, count, sizeof(UChar), status);
  if (U_FAILURE(*status)) return 0;
  UChar *units = result->units;
  uint8_t seen = 0;
  for (int32_t i = 0; i < count; i++) {
    seen |= text[i];
    units[i] = text[i];
  }
  result->ascii = seen < 0x80;
  if (result->ascii) return count;

  result->offsets =
      resized(result->offsets, &result->offset_capacity, count + 1, sizeof(int32_t), status);
  if (U_FAILURE(*status)) return 0;
  int32_t *offsets = result->offsets;
  int32_t length = 0;
  int32_t at = 0;
  while (at < count) {
    int32_t from = at;
    UChar32 scalar;
    U8_NEXT(text, at, count, scalar);
    if (scalar < 0) {
      scalar = 0xFFFD;
      at = from + 1;
    }
    offsets[length] = from;
    if (scalar > 0xFFFF) {
      // A boundary never falls between surrogates; both map to the scalar's first byte.
      offsets[length + 1] = from;
      units[length++] = U16_LEAD(scalar);
      units[length++] = U16_TRAIL(scalar);
    } else {
      units[length++] = (UChar)scalar;
    }
  }
  offsets[length] = count;
  return length;
}

static int ascii_agrees(cicu_segmenter *segmenter, UErrorCode *status);

static int32_t offset_of(const utf16_text *text, int32_t unit) {
  return text->ascii ? unit : text->offsets[unit];
}

cicu_segmenter *cicu_segmenter_open(
    const char *word_locale, const char *sentence_locale, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  cicu_segmenter *segmenter = calloc(1, sizeof *segmenter);
  if (segmenter == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  segmenter->words = ubrk_open(UBRK_WORD, word_locale, NULL, 0, &code);
  segmenter->sentences = ubrk_open(UBRK_SENTENCE, sentence_locale, NULL, 0, &code);
  if (U_SUCCESS(code)) segmenter->ascii_agrees = ascii_agrees(segmenter, &code);
  *status = code;
  if (U_FAILURE(code)) {
    cicu_segmenter_close(segmenter);
    return NULL;
  }
  return segmenter;
}

static void free_text(utf16_text *text) {
  free(text->units);
  free(text->offsets);
}

void cicu_segmenter_close(cicu_segmenter *segmenter) {
  if (segmenter->words) ubrk_close(segmenter->words);
  if (segmenter->sentences) ubrk_close(segmenter->sentences);
  free_text(&segmenter->words_text);
  free_text(&segmenter->sentences_text);
  free(segmenter->segments.ends);
  free(segmenter->segments.kinds);
  free(segmenter);
}

void cicu_segmenter_set_text(cicu_segmenter *segmenter, const uint8_t *text, int32_t count) {
  segmenter->text = text;
  segmenter->count = count;
}

static uint8_t kind_of(const UChar *units, int32_t start, int32_t end, int32_t rule) {
  if (rule >= UBRK_WORD_KANA) return CICU_IDEOGRAPH;
  UChar32 scalar;
  U16_NEXT(units, start, end, scalar);
  // ICU's rule status is that of the segment's last character; what a reader goes by is the first.
  if (rule >= UBRK_WORD_NUMBER) return u_isdigit(scalar) ? CICU_NUMBER : CICU_LETTER;
  if (scalar < 0x80) return cicu_ascii_kind((uint8_t)scalar);
  if (u_isUWhiteSpace(scalar)) return CICU_SPACE;
  if (u_hasBinaryProperty(scalar, UCHAR_EXTENDED_PICTOGRAPHIC) ||
      u_hasBinaryProperty(scalar, UCHAR_REGIONAL_INDICATOR))
    return CICU_EMOJI;
  return u_ispunct(scalar) ? CICU_PUNCTUATION : CICU_OTHER_SYMBOL;
}

// Adds the ends of the word segments that ICU finds in a stretch of the text.
static void add_words_by_icu(
    cicu_segmenter *segmenter, int32_t start, int32_t end, UErrorCode *status) {
  int32_t length = decode(segmenter, &segmenter->words_text, start, end, status);
  ubrk_setText(segmenter->words, segmenter->words_text.units, length, status);
  if (U_FAILURE(*status)) return;
  int32_t from = 0;
  int32_t to;
  while ((to = ubrk_next(segmenter->words)) != UBRK_DONE) {
    uint8_t kind = kind_of(
        segmenter->words_text.units, from, to, ubrk_getRuleStatus(segmenter->words));
    if (!cicu_add_segment(
            &segmenter->segments, start + offset_of(&segmenter->words_text, to), kind)) {
      *status = U_MEMORY_ALLOCATION_ERROR;
      return;
    }
    from = to;
  }
}

// ICU's words, with the stretches that are all ASCII cut by the same rules without ICU. White space
// parts the stretches: no rule reaches across it, but what extends a character (a combining mark, a
// joiner) attaches to the white space before it, and blanks join to a run, so a stretch that ICU cuts
// takes in the white space before it and the blanks behind it.
static void add_words(cicu_segmenter *segmenter, UErrorCode *status) {
  cicu_segments *segments = &segmenter->segments;
  const uint8_t *text = segmenter->text;
  int32_t count = segmenter->count;
  int32_t at = 0;
  while (at < count && U_SUCCESS(*status)) {
    at = cicu_add_ascii_space(segments, text, at, count);
    if (at < 0) {
      *status = U_MEMORY_ALLOCATION_ERROR;
      return;
    }
    int32_t end = at;
    uint8_t seen = 0;
    while (end < count && !cicu_is_ascii_space(text[end])) seen |= text[end++];
    if (seen < 0x80) {
      if (!cicu_add_ascii_words(segments, text, at, end)) *status = U_MEMORY_ALLOCATION_ERROR;
    } else {
      if (segments->count > 0 && segments->kinds[segments->count - 1] == CICU_SPACE) {
        segments->count--;
        at = segments->count > 0 ? segments->ends[segments->count - 1] : 0;
      }
      while (end < count && text[end] == ' ') end++;
      add_words_by_icu(segmenter, at, end, status);
    }
    at = end;
  }
}

// Whether ICU, in this version and locale, cuts and classes ASCII as ascii_words.c does: every ASCII
// character alone, doubled, and in each place among letters, digits and low lines.
static int ascii_agrees(cicu_segmenter *segmenter, UErrorCode *status) {
  static const char *const probes[] = {
      "?", "??", "a?", "?a", "a?a", "1?", "?1", "1?1", "a?1", "1?a", "_?", "?_", "_?_", "a?_", "_?a",
      "1?_", "_?1", "a??a", "1??1", "a1?1a", "a_?_1", "?a?", "?1?", "?'a", "?.1", "a.?", "1,?", "@?@",
  };
  int agrees = 1;
  for (size_t i = 0; i < sizeof probes / sizeof *probes && agrees && U_SUCCESS(*status); i++) {
    for (int c = 0; c < 128 && agrees && U_SUCCESS(*status); c++) {
      uint8_t text[8];
      int32_t count = 0;
      for (const char *p = probes[i]; *p; p++) text[count++] = *p == '?' ? (uint8_t)c : (uint8_t)*p;
      cicu_segmenter_set_text(segmenter, text, count);
      segmenter->segments.count = 0;
      add_words(segmenter, status);
      int32_t ours = segmenter->segments.count;
      add_words_by_icu(segmenter, 0, count, status);
      const int32_t *ends = segmenter->segments.ends;
      const uint8_t *kinds = segmenter->segments.kinds;
      agrees = segmenter->segments.count == 2 * ours &&
               memcmp(ends, ends + ours, (size_t)ours * sizeof *ends) == 0 &&
               memcmp(kinds, kinds + ours, (size_t)ours) == 0;
    }
  }
  segmenter->segments.count = 0;
  cicu_segmenter_set_text(segmenter, NULL, 0);
  return agrees;
}

int32_t cicu_segmenter_words(
    cicu_segmenter *segmenter, const int32_t **ends, const uint8_t **kinds, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  segmenter->segments.count = 0;
  if (segmenter->ascii_agrees)
    add_words(segmenter, &code);
  else if (segmenter->count > 0)
    add_words_by_icu(segmenter, 0, segmenter->count, &code);
  *status = code;
  *ends = segmenter->segments.ends;
  *kinds = segmenter->segments.kinds;
  return segmenter->segments.count;
}

int32_t cicu_segmenter_sentences(
    cicu_segmenter *segmenter, const int32_t **ends, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  segmenter->segments.count = 0;
  int32_t length = decode(segmenter, &segmenter->sentences_text, 0, segmenter->count, &code);
  ubrk_setText(segmenter->sentences, segmenter->sentences_text.units, length, &code);
  if (U_SUCCESS(code)) {
    int32_t end;
    while ((end = ubrk_next(segmenter->sentences)) != UBRK_DONE) {
      if (!cicu_add_segment(
              &segmenter->segments, offset_of(&segmenter->sentences_text, end), 0)) {
        code = U_MEMORY_ALLOCATION_ERROR;
        break;
      }
    }
  }
  *status = code;
  *ends = segmenter->segments.ends;
  return segmenter->segments.count;
}

int32_t cicu_fold(
    const uint8_t *text, int32_t count, uint8_t *folded, int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&code);
  // Full case folding makes at most three units of one, and NFC at most three again.
  if (count > (INT32_MAX - 16) / 9) {
    *status = U_INDEX_OUTOFBOUNDS_ERROR;
    return 0;
  }
  int32_t room = 9 * count + 16;
  UChar *a = malloc((size_t)room * sizeof(UChar));
  UChar *b = malloc((size_t)room * sizeof(UChar));
  int32_t length = 0;
  if (a == NULL || b == NULL) {
    code = U_MEMORY_ALLOCATION_ERROR;
  } else {
    int32_t units = 0;
    u_strFromUTF8WithSub(a, room, &units, (const char *)text, count, 0xFFFD, NULL, &code);
    units = unorm2_normalize(nfc, a, units, b, room, &code);
    units = u_strFoldCase(a, room, b, units, U_FOLD_CASE_DEFAULT, &code);
    units = unorm2_normalize(nfc, a, units, b, room, &code);
    u_strToUTF8((char *)folded, capacity, &length, b, units, &code);
    if (code == U_BUFFER_OVERFLOW_ERROR || code == U_STRING_NOT_TERMINATED_WARNING)
      code = U_ZERO_ERROR;
  }
  free(a);
  free(b);
  *status = code;
  return length;
}

int32_t cicu_is_upper(int32_t scalar) {
  return u_hasBinaryProperty(scalar, UCHAR_UPPERCASE) || u_istitle(scalar);
}
int32_t cicu_is_lower(int32_t scalar) { return u_hasBinaryProperty(scalar, UCHAR_LOWERCASE); }

const char *cicu_icu_version(void) {
  static char text[U_MAX_VERSION_STRING_LENGTH];
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, text);
  return text;
}

const char *cicu_unicode_version(void) {
  static char text[U_MAX_VERSION_STRING_LENGTH];
  UVersionInfo version;
  u_getUnicodeVersion(version);
  u_versionToString(version, text);
  return text;
}

const char *cicu_status_name(int32_t status) { return u_errorName((UErrorCode)status); }

int32_t cicu_segmenter_cuts_ascii(const cicu_segmenter *segmenter) {
  return segmenter->ascii_agrees;
}

void cicu_segmenter_use_icu_only(cicu_segmenter *segmenter) { segmenter->ascii_agrees = 0; }

int32_t cicu_count_words(const uint16_t *units, int32_t count, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t words = 0;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "en_GB", units, count, &code);
  if (U_SUCCESS(code)) {
    while (ubrk_next(iterator) != UBRK_DONE) words++;
    ubrk_close(iterator);
  }
  *status = code;
  return words;
}

const char *cicu_segmenter_locale(const cicu_segmenter *segmenter, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const char *locale = ubrk_getLocaleByType(segmenter->words, ULOC_VALID_LOCALE, &code);
  *status = code;
  return locale == NULL ? "" : locale;
}
