#include "xml_tags.h"

#include "CXMLSax.h"

#include <string.h>

// The next byte that may matter to the scan: the one that is looked for, or the end.
static size_t found(const uint8_t *bytes, size_t at, size_t count, int byte) {
  const uint8_t *place = memchr(bytes + at, byte, count - at);
  return place == NULL ? count : (size_t)(place - bytes);
}

// Whether what a comment, a CDATA section or an instruction ends with stands before a `>`.
static int ends(const tag_scan *scan) {
  uint8_t last = scan->last[1], before = scan->last[0];
  switch (scan->state) {
  case COMMENT: return last == '-' && before == '-';
  case CDATA: return last == ']' && before == ']';
  default: return last == '?';
  }
}

size_t xml_tags_scan(tag_scan *scan, const uint8_t *bytes, size_t count) {
  size_t at = 0;
  while (at < count) {
    uint8_t byte = bytes[at];
    switch (scan->state) {
    case OUTSIDE:
      at = found(bytes, at, count, '<');
      if (at < count) scan->state = OPENED;
      break;
    case OPENED:
      scan->attributes = 0;
      scan->last[0] = scan->last[1] = 0;
      scan->state = byte == '!' ? DECLARED : byte == '?' ? INSTRUCTION : TAG;
      // `<>` is no tag, but neither is it well-formed.
      break;
    case DECLARED: scan->state = byte == '-' ? COMMENT : byte == '[' ? CDATA : OUTSIDE; break;
    case TAG:
      if (byte == '>') {
        scan->state = OUTSIDE;
      } else if (byte == '"' || byte == '\'') {
        scan->quote = byte;
        scan->state = QUOTED;
      } else if (byte == '=' && ++scan->attributes > CXML_MAX_ATTRIBUTES) {
        return at;
      }
      break;
    case QUOTED:
      at = found(bytes, at, count, scan->quote);
      if (at < count) scan->state = TAG;
      break;
    case COMMENT:
    case CDATA:
    case INSTRUCTION: {
      size_t end = found(bytes, at, count, '>');
      if (end - at >= 2) {
        scan->last[0] = bytes[end - 2];
        scan->last[1] = bytes[end - 1];
      } else if (end - at == 1) {
        scan->last[0] = scan->last[1];
        scan->last[1] = bytes[at];
      }
      if (end < count) {
        if (ends(scan)) scan->state = OUTSIDE;
        scan->last[0] = scan->last[1];
        scan->last[1] = '>';
      }
      at = end;
      break;
    }
    }
    at++;
  }
  return count;
}
