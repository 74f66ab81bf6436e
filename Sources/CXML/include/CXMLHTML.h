#ifndef TENOR_CXML_HTML_H
#define TENOR_CXML_HTML_H

#include <stdint.h>

#pragma clang assume_nonnull begin

/// Where in the source an event stands: byte offsets, and the line of the first, counted from 1.
typedef struct {
  int64_t start;
  int64_t end;
  int64_t line;
} cxml_html_place;

/// What is called as a page is read, in the order of the source. Starts and ends may not balance.
typedef struct {
  void *_Nullable context;
  /// Attributes are name and value by turns, ending in a null name; a value may be null.
  void (*start)(void *_Nullable context, const char *name,
                const char *_Nullable const *_Nullable attributes, cxml_html_place place);
  void (*end)(void *_Nullable context, const char *name, cxml_html_place place);
  void (*text)(void *_Nullable context, const uint8_t *bytes, int64_t count,
               cxml_html_place place);
} cxml_html_events;

/// Reads HTML that is valid UTF-8 without bytes of value 0. No more than `depth` elements are
/// open at a time: deeper ones are told as empty, and what they hold as their parent's.
/// Returns the offset that reading ended at; -1 where there was no memory, or too many bytes.
int64_t cxml_html_read(const uint8_t *bytes, int64_t count, int32_t depth,
                       cxml_html_events events);

#pragma clang assume_nonnull end

#endif
