#include "CICURegex.h"

#include <stdlib.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

// In ICU's units of work, of which it does some thousands a millisecond: patterns that backtrack without
// end stop within about a second.
enum { TIME_LIMIT = 1000 };

struct cicu_regex {
  URegularExpression *expression;
  UText *text;
};

cicu_regex *cicu_regex_open(
    const uint8_t *pattern, int32_t count, int32_t *position, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UParseError error = {.line = 0, .offset = -1};
  *position = -1;
  cicu_regex *regex = calloc(1, sizeof *regex);
  UChar *units = malloc(((size_t)count + 1) * sizeof *units);
  if (regex == NULL || units == NULL) {
    free(regex);
    free(units);
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  int32_t length = 0;
  u_strFromUTF8(units, count + 1, &length, (const char *)pattern, count, &code);
  if (U_SUCCESS(code)) regex->expression = uregex_open(units, length, 0, &error, &code);
  free(units);
  if (U_SUCCESS(code)) uregex_setTimeLimit(regex->expression, TIME_LIMIT, &code);
  *status = code;
  if (U_SUCCESS(code)) return regex;
  *position = error.offset;
  cicu_regex_close(regex);
  return NULL;
}

void cicu_regex_close(cicu_regex *regex) {
  if (regex->expression != NULL) uregex_close(regex->expression);
  if (regex->text != NULL) utext_close(regex->text);
  free(regex);
}

void cicu_regex_set_text(
    cicu_regex *regex, const uint8_t *text, int64_t count, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const char *bytes = count > 0 ? (const char *)text : "";
  regex->text = utext_openUTF8(regex->text, bytes, count, &code);
  if (U_SUCCESS(code)) uregex_setUText(regex->expression, regex->text, &code);
  *status = code;
}

int32_t cicu_regex_next(cicu_regex *regex, int64_t *start, int64_t *end, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t found = uregex_findNext(regex->expression, &code);
  if (U_SUCCESS(code) && found) {
    *start = uregex_start64(regex->expression, 0, &code);
    *end = uregex_end64(regex->expression, 0, &code);
  }
  *status = code;
  return U_SUCCESS(code) && found ? 1 : 0;
}
