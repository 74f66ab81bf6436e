#include "CICU.h"

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

struct cicu_segmenter {
  UBreakIterator *words;
  UBreakIterator *sentences;
  // The text in UTF-16: ICU iterates over it nearly twice as fast as over UTF-8 through UText.
  UChar *units;
  int32_t unit_count;
  int32_t unit_capacity;
  // For each unit and the end, its UTF-8 offset; used only where the text is not all ASCII.
  int32_t *offsets;
  int32_t offset_capacity;
  int ascii;
  int32_t *ends;
  uint8_t *kinds;
  int32_t end_capacity;
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
  *status = code;
  if (U_FAILURE(code)) {
    cicu_segmenter_close(segmenter);
    return NULL;
  }
  return segmenter;
}

void cicu_segmenter_close(cicu_segmenter *segmenter) {
  if (segmenter->words) ubrk_close(segmenter->words);
  if (segmenter->sentences) ubrk_close(segmenter->sentences);
  free(segmenter->units);
  free(segmenter->offsets);
  free(segmenter->ends);
  free(segmenter->kinds);
  free(segmenter);
}

void cicu_segmenter_set_text(
    cicu_segmenter *segmenter, const uint8_t *text, int32_t count, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  segmenter->units =
      resized(segmenter->units, &segmenter->unit_capacity, count, sizeof(UChar), &code);
  *status = code;
  if (U_FAILURE(code)) return;

  UChar *units = segmenter->units;
  int32_t length = 0;
  uint8_t seen = 0;
  for (int32_t i = 0; i < count; i++) {
    seen |= text[i];
    units[i] = text[i];
  }
  segmenter->ascii = seen < 0x80;
  if (segmenter->ascii) {
    length = count;
  } else {
    segmenter->offsets = resized(
        segmenter->offsets, &segmenter->offset_capacity, count + 1, sizeof(int32_t), &code);
    *status = code;
    if (U_FAILURE(code)) return;
    int32_t *offsets = segmenter->offsets;
    int32_t at = 0;
    while (at < count) {
      int32_t start = at;
      UChar32 scalar;
      U8_NEXT(text, at, count, scalar);
      if (scalar < 0) {
        scalar = 0xFFFD;
        at = start + 1;
      }
      offsets[length] = start;
      if (scalar > 0xFFFF) {
        // A boundary never falls between surrogates; both map to the scalar's first byte.
        offsets[length + 1] = start;
        units[length++] = U16_LEAD(scalar);
        units[length++] = U16_TRAIL(scalar);
      } else {
        units[length++] = (UChar)scalar;
      }
    }
    offsets[length] = count;
  }
  segmenter->unit_count = length;
}

static uint8_t kind_of(const UChar *units, int32_t start, int32_t end, int32_t rule) {
  if (rule >= UBRK_WORD_KANA) return CICU_IDEOGRAPH;
  if (rule >= UBRK_WORD_LETTER) return CICU_LETTER;
  if (rule >= UBRK_WORD_NUMBER) return CICU_NUMBER;
  UChar32 scalar;
  U16_NEXT(units, start, end, scalar);
  if (scalar == ' ' || (scalar >= 0x09 && scalar <= 0x0D) || (scalar >= 0x1C && scalar <= 0x1F))
    return CICU_SPACE;
  if (scalar < 0x80) return u_ispunct(scalar) ? CICU_PUNCTUATION : CICU_OTHER_SYMBOL;
  if (u_isUWhiteSpace(scalar)) return CICU_SPACE;
  if (u_hasBinaryProperty(scalar, UCHAR_EXTENDED_PICTOGRAPHIC) ||
      u_hasBinaryProperty(scalar, UCHAR_REGIONAL_INDICATOR))
    return CICU_EMOJI;
  return u_ispunct(scalar) ? CICU_PUNCTUATION : CICU_OTHER_SYMBOL;
}

// Makes room for one more end, and for its kind.
static int room_for_end(cicu_segmenter *segmenter, int32_t count, UErrorCode *status) {
  if (count < segmenter->end_capacity) return 1;
  int32_t kinds_capacity = segmenter->end_capacity;
  int32_t wanted = count < 1024 ? 1024 : count + count / 2;
  segmenter->kinds = resized(segmenter->kinds, &kinds_capacity, wanted, 1, status);
  segmenter->ends =
      resized(segmenter->ends, &segmenter->end_capacity, wanted, sizeof(int32_t), status);
  return U_SUCCESS(*status);
}

int32_t cicu_segmenter_words(
    cicu_segmenter *segmenter, const int32_t **ends, const uint8_t **kinds, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t count = 0;
  ubrk_setText(segmenter->words, segmenter->units, segmenter->unit_count, &code);
  if (U_SUCCESS(code)) {
    int32_t start = 0;
    int32_t end;
    while ((end = ubrk_next(segmenter->words)) != UBRK_DONE) {
      if (!room_for_end(segmenter, count, &code)) break;
      int32_t rule = ubrk_getRuleStatus(segmenter->words);
      segmenter->kinds[count] = kind_of(segmenter->units, start, end, rule);
      segmenter->ends[count] = segmenter->ascii ? end : segmenter->offsets[end];
      count++;
      start = end;
    }
  }
  *status = code;
  *ends = segmenter->ends;
  *kinds = segmenter->kinds;
  return count;
}

int32_t cicu_segmenter_sentences(
    cicu_segmenter *segmenter, const int32_t **ends, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t count = 0;
  ubrk_setText(segmenter->sentences, segmenter->units, segmenter->unit_count, &code);
  if (U_SUCCESS(code)) {
    int32_t end;
    while ((end = ubrk_next(segmenter->sentences)) != UBRK_DONE) {
      if (!room_for_end(segmenter, count, &code)) break;
      segmenter->ends[count++] = segmenter->ascii ? end : segmenter->offsets[end];
    }
  }
  *status = code;
  *ends = segmenter->ends;
  return count;
}

static int32_t normalised(
    const uint8_t *text, int32_t count, uint8_t *result, int32_t capacity, int fold,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&code);
  // Full case folding makes at most three units of one, and NFC at most three again.
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
    if (fold) {
      int32_t folded = u_strFoldCase(a, room, b, units, U_FOLD_CASE_DEFAULT, &code);
      units = unorm2_normalize(nfc, a, folded, b, room, &code);
    }
    u_strToUTF8((char *)result, capacity, &length, b, units, &code);
    if (code == U_BUFFER_OVERFLOW_ERROR || code == U_STRING_NOT_TERMINATED_WARNING)
      code = U_ZERO_ERROR;
  }
  free(a);
  free(b);
  *status = code;
  return length;
}

int32_t cicu_fold(
    const uint8_t *text, int32_t count, uint8_t *folded, int32_t capacity, int32_t *status) {
  return normalised(text, count, folded, capacity, 1, status);
}

int32_t cicu_nfc(
    const uint8_t *text, int32_t count, uint8_t *composed, int32_t capacity, int32_t *status) {
  return normalised(text, count, composed, capacity, 0, status);
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
