#include "CXMLHTML.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

typedef struct {
  cxml_html_events events;
  htmlParserCtxtPtr parser;
  const uint8_t *bytes;
  int64_t count;
  int64_t depth;
  // The end of the last event, and the line there.
  int64_t at;
  int64_t line;
} reading;

static int64_t offset(const reading *reading) {
  const xmlParserInput *input = reading->parser->input;
  if (input == NULL) return reading->count;
  int64_t at = (int64_t)input->consumed + (input->cur - input->base);
  return at < reading->at ? reading->at : at > reading->count ? reading->count : at;
}

// What lies between the last event and where the parser is now.
static cxml_html_place advance(reading *reading, int64_t end) {
  cxml_html_place place = {reading->at, end, reading->line};
  const uint8_t *next = reading->bytes + reading->at;
  const uint8_t *stop = reading->bytes + end;
  while ((next = memchr(next, '\n', (size_t)(stop - next))) != NULL) {
    reading->line += 1;
    next += 1;
  }
  reading->at = end;
  return place;
}

static int is_raw(const char *name) {
  return strcmp(name, "script") == 0 || strcmp(name, "style") == 0;
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  reading *reading = context;
  htmlParserCtxtPtr parser = reading->parser;
  const char *text = (const char *)name;
  int64_t end = offset(reading);
  // libxml2 calls before it passes over the end of the tag.
  if (end > 0 && end < reading->count && reading->bytes[end] == '/') end += 1;
  if (end > 0 && end < reading->count && reading->bytes[end] == '>') end += 1;
  cxml_html_place place = advance(reading, end);
  reading->events.start(reading->events.context, text, (const char *const *)attributes, place);
  if (parser->nameNr <= reading->depth || is_raw(text)) return;
  const htmlElemDesc *known = htmlTagLookup(name);
  if (known != NULL && known->empty) return;
  // Closing a tag looks through all that are open, which takes quadratic time where they are many.
  parser->nameNr -= 1;
  parser->name = parser->nameTab[parser->nameNr - 1];
  parser->nameTab[parser->nameNr] = NULL;
  place.start = place.end;
  reading->events.end(reading->events.context, text, place);
}

static void on_end(void *context, const xmlChar *name) {
  reading *reading = context;
  reading->events.end(reading->events.context, (const char *)name,
                      advance(reading, offset(reading)));
}

static void on_text(void *context, const xmlChar *text, int count) {
  reading *reading = context;
  reading->events.text(reading->events.context, text, count, advance(reading, offset(reading)));
}

static void on_comment(void *context, const xmlChar *text) {
  (void)text;
  reading *reading = context;
  advance(reading, offset(reading));
}

int64_t cxml_html_read(const uint8_t *bytes, int64_t count, int32_t depth,
                       cxml_html_events events) {
  if (count <= 0) return 0;
  if (count > INT32_MAX - 64) return -1;
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  if (parser == NULL) return -1;
  reading reading = {events, parser, bytes, count, depth < 8 ? 8 : depth, 0, 1};
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  handler.cdataBlock = on_text;
  handler.comment = on_comment;
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                 HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  // Comments and scripts may be longer than 10 MB.
  parser->options |= XML_PARSE_HUGE;
  memcpy(parser->sax, &handler, sizeof handler);
  parser->userData = &reading;
  // Without this, pages that do not name their encoding would be read as Latin 1.
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser);
  int64_t end = reading.at;
  htmlFreeParserCtxt(parser);
  return end;
}
