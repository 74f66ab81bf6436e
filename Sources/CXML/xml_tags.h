#ifndef TENOR_XML_TAGS_H
#define TENOR_XML_TAGS_H

#include <stddef.h>
#include <stdint.h>

// Where a scan of the bytes stands that does no more than count the attributes of a tag, since
// libxml2 tells them only when it has compared each with all the others.
typedef struct {
  enum { OUTSIDE, OPENED, TAG, QUOTED, DECLARED, COMMENT, CDATA, INSTRUCTION } state;
  uint8_t quote;
  // The last two bytes, in a comment, a CDATA section or an instruction.
  uint8_t last[2];
  int32_t attributes;
} tag_scan;

// The bytes up to the tag that has too many attributes; all of them if there is none.
size_t xml_tags_scan(tag_scan *scan, const uint8_t *bytes, size_t count);

#endif
