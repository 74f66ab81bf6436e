#ifndef TENOR_CICU_H
#define TENOR_CICU_H

// The part of ICU that TenorText uses, without ICU's own headers: Foundation carries another ICU,
// and the two do not compile together. A status is ICU's UErrorCode: positive where a call failed.

#include <stdint.h>

#include "CICUCharset.h"
#include "CICURegex.h"

/// A word and a sentence iterator with the buffers they work in. Not to be shared between threads.
typedef struct cicu_segmenter cicu_segmenter;

/// What a word segment is: for what ICU's rules hold a word, by its first character (a number starts with
/// a digit); for the rest, by its first character too.
enum {
  CICU_OTHER_SYMBOL = 0,
  CICU_PUNCTUATION = 1,
  CICU_SPACE = 2,
  CICU_EMOJI = 3,
  CICU_NUMBER = 4,
  CICU_LETTER = 5,
  CICU_IDEOGRAPH = 6,
};

/// Opens the iterators of two locales (a sentence locale may ask for suppressions: "en_GB@ss=standard").
cicu_segmenter *_Nullable cicu_segmenter_open(
    const char *_Nonnull word_locale, const char *_Nonnull sentence_locale, int32_t *_Nonnull status);
void cicu_segmenter_close(cicu_segmenter *_Nonnull segmenter);

/// The locale whose word rules ICU found for the one asked for: "root" or empty where it has none.
const char *_Nonnull cicu_segmenter_locale(
    const cicu_segmenter *_Nonnull segmenter, int32_t *_Nonnull status);

/// Borrows a text of `count` UTF-8 bytes, fewer than INT32_MAX, until the next call; ill-formed bytes read
/// as U+FFFD, one each.
void cicu_segmenter_set_text(
    cicu_segmenter *_Nonnull segmenter, const uint8_t *_Nullable text, int32_t count);

/// Whether ASCII stretches are cut without ICU: it agreed with our rules on every probe when opened.
int32_t cicu_segmenter_cuts_ascii(const cicu_segmenter *_Nonnull segmenter);
/// Makes ICU cut every word, ASCII or not: for tests and for comparison.
void cicu_segmenter_use_icu_only(cicu_segmenter *_Nonnull segmenter);

/// Finds all word segments; returns their number and lends their end offsets (UTF-8) and kinds until
/// the next call.
int32_t cicu_segmenter_words(
    cicu_segmenter *_Nonnull segmenter, const int32_t *_Nullable *_Nonnull ends,
    const uint8_t *_Nullable *_Nonnull kinds, int32_t *_Nonnull status);

/// Finds all sentences; returns their number and lends their end offsets (UTF-8) until the next call.
int32_t cicu_segmenter_sentences(
    cicu_segmenter *_Nonnull segmenter, const int32_t *_Nullable *_Nonnull ends,
    int32_t *_Nonnull status);

/// Writes NFC of the full case folding of `text` to `folded` and returns its length in bytes, which
/// may exceed `capacity`: then nothing useful was written, and the call is to be tried again. Fails for
/// more than about 238 million bytes.
int32_t cicu_fold(
    const uint8_t *_Nonnull text, int32_t count, uint8_t *_Nullable folded, int32_t capacity,
    int32_t *_Nonnull status);

/// Whether the code point is an upper-case (or title-case) letter, a lower-case letter.
int32_t cicu_is_upper(int32_t scalar);
int32_t cicu_is_lower(int32_t scalar);

/// ICU's bare loop: `ubrk_next` over UTF-16 to the end. The yardstick of the benchmarks.
int32_t cicu_count_words(const uint16_t *_Nonnull units, int32_t count, int32_t *_Nonnull status);

/// "72.1" and "15.0".
const char *_Nonnull cicu_icu_version(void);
const char *_Nonnull cicu_unicode_version(void);
/// ICU's name for a status, such as "U_ILLEGAL_ARGUMENT_ERROR".
const char *_Nonnull cicu_status_name(int32_t status);

#endif
