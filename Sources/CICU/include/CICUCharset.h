#ifndef TENOR_CICU_CHARSET_H
#define TENOR_CICU_CHARSET_H

// ICU's charset detector and converters, without ICU's own headers (see CICU.h). A status is ICU's
// UErrorCode: positive where a call failed.

#include <stdint.h>

/// One guess of the detector.
typedef struct {
  /// ICU's name of the encoding, such as "windows-1252".
  char name[32];
  /// An ISO 639 code, or empty.
  char language[8];
  /// From 0 to 100.
  int32_t confidence;
  /// The fewest and the most bytes of a character; 0 where ICU has no converter of that name.
  int32_t least_bytes;
  int32_t most_bytes;
} cicu_charset_match;

/// Writes at most `capacity` guesses, the likeliest first, and returns their number. ICU looks at the
/// first 8 KB or so.
int32_t cicu_detect_charset(
    const uint8_t *_Nullable bytes, int32_t count, cicu_charset_match *_Nonnull matches,
    int32_t capacity, int32_t *_Nonnull status);

/// A conversion to UTF-8 under way. Not to be shared between threads.
typedef struct cicu_converter cicu_converter;

/// Opens a converter by any name that ICU knows for it; fails for an unknown one.
cicu_converter *_Nullable cicu_converter_open(const char *_Nonnull name, int32_t *_Nonnull status);
void cicu_converter_close(cicu_converter *_Nonnull converter);

/// The name that ICU gives the encoding, such as "ISO-8859-1" for "latin1".
const char *_Nonnull cicu_converter_name(cicu_converter *_Nonnull converter);
/// The fewest bytes of a character.
int32_t cicu_converter_least_bytes(const cicu_converter *_Nonnull converter);
/// How many sequences were invalid, each now U+FFFD.
int64_t cicu_converter_replaced(const cicu_converter *_Nonnull converter);

/// Converts from `bytes` to `utf8` until the one is used up or the other is full; returns how many bytes
/// it wrote and says how many it used. A sequence cut off at the end is kept for the next call, or is
/// invalid when this is the last stretch. To be called again, with what was not used, while `is_full`.
int32_t cicu_converter_convert(
    cicu_converter *_Nonnull converter, const uint8_t *_Nullable bytes, int32_t count, int32_t is_last,
    uint8_t *_Nonnull utf8, int32_t capacity, int32_t *_Nonnull used, int32_t *_Nonnull is_full,
    int32_t *_Nonnull status);

#endif
