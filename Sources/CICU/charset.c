#include "CICUCharset.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/utypes.h>

static void copy_name(char *target, size_t capacity, const char *name) {
  size_t length = name == NULL ? 0 : strlen(name);
  if (length >= capacity) length = 0;
  if (length > 0) memcpy(target, name, length);
  target[length] = 0;
}

static void add_sizes(cicu_charset_match *match) {
  UErrorCode code = U_ZERO_ERROR;
  match->least_bytes = 0;
  match->most_bytes = 0;
  UConverter *converter = ucnv_open(match->name, &code);
  if (U_SUCCESS(code)) {
    match->least_bytes = ucnv_getMinCharSize(converter);
    match->most_bytes = ucnv_getMaxCharSize(converter);
  }
  ucnv_close(converter);
}

int32_t cicu_detect_charset(
    const uint8_t *bytes, int32_t count, cicu_charset_match *matches, int32_t capacity,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t written = 0;
  UCharsetDetector *detector = ucsdet_open(&code);
  ucsdet_setText(detector, (const char *)bytes, count, &code);
  int32_t found = 0;
  const UCharsetMatch **guesses = ucsdet_detectAll(detector, &found, &code);
  for (int32_t i = 0; U_SUCCESS(code) && i < found && written < capacity; i++) {
    cicu_charset_match *match = &matches[written];
    copy_name(match->name, sizeof match->name, ucsdet_getName(guesses[i], &code));
    copy_name(match->language, sizeof match->language, ucsdet_getLanguage(guesses[i], &code));
    match->confidence = ucsdet_getConfidence(guesses[i], &code);
    if (U_FAILURE(code) || match->name[0] == 0) continue;
    add_sizes(match);
    written++;
  }
  ucsdet_close(detector);
  *status = code;
  return U_SUCCESS(code) ? written : 0;
}

enum { PIVOT = 8192 };

struct cicu_converter {
  UConverter *source;
  UConverter *utf8;
  int64_t replaced;
  UChar *pivot_source;
  UChar *pivot_target;
  UChar pivot[PIVOT];
};

// Writes U+FFFD for what is invalid or has no character, and counts it.
static void replace(
    const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *code) {
  (void)units;
  (void)length;
  if (reason > UCNV_IRREGULAR) return;
  const UChar replacement = 0xFFFD;
  *code = U_ZERO_ERROR;
  ((cicu_converter *)context)->replaced++;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, code);
}

cicu_converter *cicu_converter_open(const char *name, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  cicu_converter *converter = calloc(1, sizeof *converter);
  if (converter == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  converter->pivot_source = converter->pivot;
  converter->pivot_target = converter->pivot;
  converter->source = ucnv_open(name, &code);
  converter->utf8 = ucnv_open("UTF-8", &code);
  if (U_SUCCESS(code)) {
    ucnv_setToUCallBack(converter->source, replace, converter, NULL, NULL, &code);
  }
  *status = code;
  if (U_FAILURE(code)) {
    cicu_converter_close(converter);
    return NULL;
  }
  return converter;
}

void cicu_converter_close(cicu_converter *converter) {
  ucnv_close(converter->source);
  ucnv_close(converter->utf8);
  free(converter);
}

const char *cicu_converter_name(cicu_converter *converter) {
  UErrorCode code = U_ZERO_ERROR;
  const char *internal = ucnv_getName(converter->source, &code);
  const char *names[] = {"MIME", "IANA"};
  for (int i = 0; i < 2; i++) {
    code = U_ZERO_ERROR;
    const char *name = ucnv_getStandardName(internal, names[i], &code);
    if (U_SUCCESS(code) && name != NULL) return name;
  }
  return internal == NULL ? "" : internal;
}

int32_t cicu_converter_least_bytes(const cicu_converter *converter) {
  return ucnv_getMinCharSize(converter->source);
}

int64_t cicu_converter_replaced(const cicu_converter *converter) { return converter->replaced; }

int32_t cicu_converter_convert(
    cicu_converter *converter, const uint8_t *bytes, int32_t count, int32_t is_last, uint8_t *utf8,
    int32_t capacity, int32_t *used, int32_t *is_full, int32_t *status) {
  static const char nothing[1];
  UErrorCode code = U_ZERO_ERROR;
  const char *first = bytes == NULL ? nothing : (const char *)bytes;
  const char *source = first;
  char *target = (char *)utf8;
  ucnv_convertEx(
      converter->utf8, converter->source, &target, (char *)utf8 + capacity, &source, first + count,
      converter->pivot, &converter->pivot_source, &converter->pivot_target,
      converter->pivot + PIVOT, 0, is_last != 0, &code);
  *used = (int32_t)(source - first);
  *is_full = code == U_BUFFER_OVERFLOW_ERROR;
  *status = *is_full ? U_ZERO_ERROR : code;
  return (int32_t)(target - (char *)utf8);
}
