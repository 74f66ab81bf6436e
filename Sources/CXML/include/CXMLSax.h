#ifndef TENOR_CXML_SAX_H
#define TENOR_CXML_SAX_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// Reads XML as it comes, stretch by stretch, and tells what it meets as events.
//
// No network, no external entity, no external part of a document type: only what is fed is read. A
// document that declares entities is refused, so that nothing can be expanded. The bytes are UTF-8
// whatever the XML declaration says. A prefix that was never declared is not an error.

typedef struct cxml_sax cxml_sax;

// Bytes that live until the handler returns. Not terminated by zero.
typedef struct {
  const uint8_t *_Nullable bytes;
  size_t count;
} cxml_bytes;

typedef struct {
  cxml_bytes name;
  cxml_bytes prefix;
  // Empty where there is none, or where the prefix was never declared.
  cxml_bytes uri;
  // References resolved.
  cxml_bytes value;
} cxml_attribute;

enum { CXML_START = 1, CXML_END = 2, CXML_TEXT = 3 };

typedef struct {
  int32_t kind;
  int32_t attribute_count;
  cxml_bytes name;
  cxml_bytes prefix;
  cxml_bytes uri;
  const cxml_attribute *_Nullable attributes;
  // Of CXML_TEXT: a stretch of it; one text may come in many.
  cxml_bytes text;
  // Bytes of what was fed. CXML_START: before the element's content; CXML_END: after it.
  // CXML_TEXT: near its end.
  int64_t offset;
  // Counted from 1: the line that `offset` is on.
  int64_t line;
} cxml_event;

// Anything but 0 stops the reading.
typedef int32_t (*cxml_handler)(void *_Nullable context, const cxml_event *event);

// Statuses.
enum {
  CXML_OK = 0,
  // The handler asked for it.
  CXML_STOPPED = 1,
  CXML_NO_MEMORY = 2,
  // The document declares an entity; its name is in `found`.
  CXML_ENTITIES = 3,
  // More elements are open than CXML_MAX_DEPTH.
  CXML_TOO_DEEP = 4,
  // One tag, comment or CDATA section is longer than CXML_MAX_PIECE.
  CXML_TOO_LONG = 5,
  // The input ends before the document does; the innermost open element is in `expected`.
  CXML_CUT_OFF = 6,
  // `found` closes what `expected` opened.
  CXML_MISMATCH = 7,
  // Anything else that is not well-formed, in libxml2's words, in `found`.
  CXML_NOT_WELL_FORMED = 8,
  // One tag has more attributes than CXML_MAX_ATTRIBUTES, or the namespaces in scope are as many.
  CXML_MANY_ATTRIBUTES = 9,
  // More than CXML_MAX_NAMES different names.
  CXML_MANY_NAMES = 10,
};

// libxml2 compares attributes and namespaces with one another, and keeps names in a table of fixed
// size: without these limits, a file made for it takes hours.
enum {
  CXML_MAX_DEPTH = 1000,
  CXML_MAX_ATTRIBUTES = 1000,
  CXML_MAX_NAMES = 50000,
  CXML_MAX_PIECE = 1 << 28,
  CXML_MAX_WORDS = 200
};

typedef struct {
  int32_t status;
  // libxml2's number for it, or 0.
  int32_t code;
  int64_t line;
  // UTF-8, cut at a character, terminated by zero.
  char found[CXML_MAX_WORDS];
  char expected[CXML_MAX_WORDS];
} cxml_problem;

// NULL when there is no memory. The caller closes it.
cxml_sax *_Nullable cxml_sax_open(cxml_handler handler, void *_Nullable context);

// Takes the next bytes, which may end within a character, and returns a status. After any status but
// CXML_OK nothing more is read.
int32_t cxml_sax_feed(cxml_sax *sax, const uint8_t *_Nullable bytes, size_t count);

// Ends the input.
int32_t cxml_sax_finish(cxml_sax *sax);

// What the last status was about.
const cxml_problem *cxml_sax_problem(const cxml_sax *sax);

void cxml_sax_close(cxml_sax *_Nullable sax);

#pragma clang assume_nonnull end

#endif
