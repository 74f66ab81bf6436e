#ifndef TENOR_CICU_REGEX_H
#define TENOR_CICU_REGEX_H

// ICU's regular expressions over UTF-8, without ICU's own headers: see CICU.h.

#include <stdint.h>

/// A compiled pattern with its matcher. Not to be shared between threads.
typedef struct cicu_regex cicu_regex;

/// Compiles a pattern of `count` UTF-8 bytes; where that fails, `position` is where in it, counted in
/// UTF-16 units from 0, or -1. A search that takes too many steps is given up (U_REGEX_TIME_OUT,
/// U_REGEX_STACK_OVERFLOW).
cicu_regex *_Nullable cicu_regex_open(
    const uint8_t *_Nonnull pattern, int32_t count, int32_t *_Nonnull position,
    int32_t *_Nonnull status);
void cicu_regex_close(cicu_regex *_Nonnull regex);

/// Borrows a text of `count` UTF-8 bytes until the next call; ill-formed bytes read as U+FFFD.
void cicu_regex_set_text(
    cicu_regex *_Nonnull regex, const uint8_t *_Nullable text, int64_t count,
    int32_t *_Nonnull status);

/// Finds the next match: 1 and its UTF-8 offsets, or 0.
int32_t cicu_regex_next(
    cicu_regex *_Nonnull regex, int64_t *_Nonnull start, int64_t *_Nonnull end,
    int32_t *_Nonnull status);

#endif
