#include "CXMLSax.h"

#include "xml_tags.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// As much is handed to libxml2 at a time; bounds what its scans for the end of a piece repeat.
enum { PORTION = 1 << 18 };

struct cxml_sax {
  xmlParserCtxtPtr parser;
  cxml_handler handler;
  void *context;
  cxml_problem problem;
  // Fed and not yet handed to libxml2.
  uint8_t *pending;
  size_t pending_count;
  size_t pending_capacity;
  int begun;
  int has_root;
  int finishing;
  // Bytes of a byte order mark, which libxml2 does not see.
  int64_t skipped;
  // The names of the open elements: libxml2's own, alive as long as the parser.
  const xmlChar *names[CXML_MAX_DEPTH];
  const xmlChar *prefixes[CXML_MAX_DEPTH];
  int32_t depth;
  cxml_attribute *attributes;
  size_t attribute_capacity;
  tag_scan scan;
};

// --- What went wrong

static void put(char *target, const char *text, size_t count) {
  if (count >= CXML_MAX_WORDS) {
    count = CXML_MAX_WORDS - 1;
    while (count > 0 && ((uint8_t)text[count] & 0xC0) == 0x80) count--;
  }
  for (size_t at = 0; at < count; at++) {
    // One line, whatever the document says.
    target[at] = (uint8_t)text[at] < 0x20 ? ' ' : text[at];
  }
  while (count > 0 && target[count - 1] == ' ') count--;
  target[count] = 0;
}

static void put_name(char *target, const char *opening, const xmlChar *prefix, const xmlChar *name) {
  char all[CXML_MAX_WORDS * 2];
  int written = snprintf(
      all, sizeof all, "%s%.150s%s%.150s>", opening, prefix ? (const char *)prefix : "", prefix ? ":" : "",
      name ? (const char *)name : "");
  put(target, all, written > 0 && (size_t)written < sizeof all ? (size_t)written : strlen(all));
}

// Keeps the first problem, which all others follow from.
static cxml_problem *begin_problem(cxml_sax *sax, int32_t status) {
  if (sax->problem.status != CXML_OK) return NULL;
  sax->problem.status = status;
  xmlParserInputPtr input = sax->parser ? sax->parser->input : NULL;
  sax->problem.line = input != NULL && input->line > 0 ? input->line : 1;
  return &sax->problem;
}

static void stop(cxml_sax *sax, int32_t status) {
  begin_problem(sax, status);
  xmlStopParser(sax->parser);
}

// The bytes of the end tag that libxml2 has just passed; 0 where it is no longer in its buffer.
static size_t end_tag_length(const xmlParserInput *input) {
  if (input->cur == input->base) return 0;
  const xmlChar *at = input->cur - 1;
  while (at > input->base && *at != '<') at--;
  return *at == '<' && at[1] == '/' ? (size_t)(input->cur - at) : 0;
}

// libxml2 itself tells only the name without its prefix.
static void put_end_tag(cxml_sax *sax, char *target) {
  size_t count = end_tag_length(sax->parser->input);
  if (count > 0) put(target, (const char *)sax->parser->input->cur - count, count);
}

static void on_error(void *context, xmlErrorPtr error) {
  cxml_sax *sax = context;
  if (error == NULL || error->level != XML_ERR_FATAL) return;
  const xmlParserInput *input = sax->parser->input;
  int at_end = sax->finishing && (input == NULL || input->cur >= input->end);
  int is_over = sax->has_root && sax->depth == 0;
  if (error->code == XML_ERR_DOCUMENT_END && sax->finishing && !is_over) at_end = 1;
  int32_t status = CXML_NOT_WELL_FORMED;
  if (error->code == XML_ERR_NO_MEMORY) {
    status = CXML_NO_MEMORY;
  } else if (error->code == XML_ERR_TAG_NAME_MISMATCH && (sax->depth > 0) && !at_end) {
    status = CXML_MISMATCH;
  } else if (at_end && !is_over) {
    status = error->code == XML_ERR_TAG_NAME_MISMATCH ? CXML_MISMATCH : CXML_CUT_OFF;
  }
  // A last tag ends where the input ends, too: only one without its `>` is cut off.
  if (status == CXML_MISMATCH && at_end && input != NULL && input->cur > input->base
      && input->cur[-1] != '>') {
    status = CXML_CUT_OFF;
  }
  cxml_problem *problem = begin_problem(sax, status);
  if (problem == NULL) return;
  problem->code = error->code;
  if (error->line > 0) problem->line = error->line;
  if (error->message != NULL) put(problem->found, error->message, strlen(error->message));
  if (sax->depth > 0) {
    int32_t last = sax->depth - 1;
    put_name(problem->expected, "</", sax->prefixes[last], sax->names[last]);
  }
  if (status == CXML_MISMATCH) {
    put_name(problem->found, "</", NULL, (const xmlChar *)error->str2);
    if (input != NULL) put_end_tag(sax, problem->found);
  }
}

// --- Events

static cxml_bytes text_of(const xmlChar *text) {
  cxml_bytes bytes = {text, text == NULL ? 0 : strlen((const char *)text)};
  return bytes;
}

static int64_t position(const cxml_sax *sax) {
  long consumed = xmlByteConsumed(sax->parser);
  return sax->skipped + (consumed > 0 ? consumed : 0);
}

static void tell(cxml_sax *sax, cxml_event *event) {
  if (sax->problem.status != CXML_OK) return;
  event->line = sax->parser->input != NULL ? sax->parser->input->line : 1;
  if (sax->handler(sax->context, event) != 0) stop(sax, CXML_STOPPED);
}

static void on_start(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
    const xmlChar **namespaces, int attribute_count, int defaulted_count, const xmlChar **attributes) {
  (void)namespace_count;
  (void)namespaces;
  cxml_sax *sax = context;
  if (sax->problem.status != CXML_OK) return;
  if (sax->depth == CXML_MAX_DEPTH) {
    stop(sax, CXML_TOO_DEEP);
    return;
  }
  if (sax->parser->nsNr > 2 * CXML_MAX_ATTRIBUTES) {
    stop(sax, CXML_MANY_ATTRIBUTES);
    return;
  }
  sax->has_root = 1;
  sax->names[sax->depth] = name;
  sax->prefixes[sax->depth] = prefix;
  sax->depth++;
  // What a document type adds is not in the document.
  size_t count = attribute_count > defaulted_count ? (size_t)(attribute_count - defaulted_count) : 0;
  if (count > sax->attribute_capacity) {
    cxml_attribute *grown = realloc(sax->attributes, count * 2 * sizeof *grown);
    if (grown == NULL) {
      stop(sax, CXML_NO_MEMORY);
      return;
    }
    sax->attributes = grown;
    sax->attribute_capacity = count * 2;
  }
  for (size_t index = 0; index < count; index++) {
    const xmlChar **five = attributes + index * 5;
    cxml_attribute *attribute = &sax->attributes[index];
    attribute->name = text_of(five[0]);
    attribute->prefix = text_of(five[1]);
    attribute->uri = text_of(five[2]);
    attribute->value.bytes = five[3];
    attribute->value.count = five[4] > five[3] ? (size_t)(five[4] - five[3]) : 0;
  }
  cxml_event event = {0};
  event.kind = CXML_START;
  event.name = text_of(name);
  event.prefix = text_of(prefix);
  event.uri = text_of(uri);
  event.attributes = sax->attributes;
  event.attribute_count = (int32_t)count;
  // libxml2 stands before the `>` or `/>`.
  const xmlParserInput *input = sax->parser->input;
  event.offset = position(sax);
  if (input->cur < input->end) event.offset += *input->cur == '/' ? 2 : 1;
  tell(sax, &event);
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  cxml_sax *sax = context;
  if (sax->problem.status != CXML_OK) return;
  if (sax->depth > 0) sax->depth--;
  cxml_event event = {0};
  event.kind = CXML_END;
  event.name = text_of(name);
  event.prefix = text_of(prefix);
  event.uri = text_of(uri);
  event.offset = position(sax);
  // libxml2 stands after the `>`: the content ends where `</` begins, or here after `/>`.
  const xmlParserInput *input = sax->parser->input;
  if (input->cur - input->base >= 2 && input->cur[-2] != '/') {
    event.offset -= (int64_t)end_tag_length(input);
  }
  tell(sax, &event);
}

static void on_text(void *context, const xmlChar *text, int count) {
  cxml_sax *sax = context;
  if (sax->problem.status != CXML_OK || count <= 0) return;
  cxml_event event = {0};
  event.kind = CXML_TEXT;
  event.text.bytes = text;
  event.text.count = (size_t)count;
  event.offset = position(sax);
  tell(sax, &event);
}

// A reference to an entity that only the external part of the document type may declare, such as
// &nbsp; in old feeds: kept as it is written.
static void on_reference(void *context, const xmlChar *name) {
  static const xmlChar ampersand[] = "&", semicolon[] = ";";
  on_text(context, ampersand, 1);
  on_text(context, name, (int)strlen((const char *)name));
  on_text(context, semicolon, 1);
}

static void on_entity(
    void *context, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
    xmlChar *content) {
  (void)type;
  (void)public_id;
  (void)system_id;
  (void)content;
  cxml_sax *sax = context;
  cxml_problem *problem = begin_problem(sax, CXML_ENTITIES);
  if (problem != NULL && name != NULL) put(problem->found, (const char *)name, strlen((const char *)name));
  xmlStopParser(sax->parser);
}

static void on_unparsed_entity(
    void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id,
    const xmlChar *notation) {
  (void)notation;
  on_entity(context, name, 0, public_id, system_id, NULL);
}

// --- Feeding

cxml_sax *cxml_sax_open(cxml_handler handler, void *context) {
  xmlInitParser();
  cxml_sax *sax = calloc(1, sizeof *sax);
  if (sax == NULL) return NULL;
  sax->handler = handler;
  sax->context = context;
  xmlSAXHandler events;
  memset(&events, 0, sizeof events);
  events.initialized = XML_SAX2_MAGIC;
  events.startElementNs = on_start;
  events.endElementNs = on_end;
  events.characters = on_text;
  events.cdataBlock = on_text;
  events.ignorableWhitespace = on_text;
  events.reference = on_reference;
  events.entityDecl = on_entity;
  events.unparsedEntityDecl = on_unparsed_entity;
  events.serror = on_error;
  sax->parser = xmlCreatePushParserCtxt(&events, sax, NULL, 0, NULL);
  if (sax->parser == NULL) {
    free(sax);
    return NULL;
  }
  // With XML_PARSE_NOENT the five predefined references read as their characters in attributes too;
  // no others can be declared.
  xmlCtxtUseOptions(
      sax->parser, XML_PARSE_HUGE | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOENT);
  sax->parser->charset = XML_CHAR_ENCODING_UTF8;
  return sax;
}

void cxml_sax_close(cxml_sax *sax) {
  if (sax == NULL) return;
  if (sax->parser->myDoc != NULL) {
    xmlFreeDoc(sax->parser->myDoc);
    sax->parser->myDoc = NULL;
  }
  xmlFreeParserCtxt(sax->parser);
  free(sax->attributes);
  free(sax->pending);
  free(sax);
}

const cxml_problem *cxml_sax_problem(const cxml_sax *sax) { return &sax->problem; }

// The bytes at the end that belong to what comes next: a character that is not whole, or a carriage
// return, after which libxml2 would have to be told whether a line feed follows.
static size_t tail(const uint8_t *bytes, size_t count) {
  if (count == 0) return 0;
  if (bytes[count - 1] == '\r') return 1;
  size_t back = 1;
  while (back < 4 && back < count && (bytes[count - back] & 0xC0) == 0x80) back++;
  uint8_t lead = bytes[count - back];
  size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  return length > back ? back : 0;
}

static size_t unread(const cxml_sax *sax) {
  const xmlParserInput *input = sax->parser->input;
  return input != NULL && input->end > input->cur ? (size_t)(input->end - input->cur) : 0;
}

// A fatal error that libxml2 did not tell, should there be any.
static int32_t parsed(cxml_sax *sax) {
  if (sax->problem.status == CXML_OK && !sax->parser->wellFormed) {
    cxml_problem *problem = begin_problem(sax, CXML_NOT_WELL_FORMED);
    if (problem != NULL) problem->code = sax->parser->errNo;
  }
  return sax->problem.status;
}

static size_t before_tag(const uint8_t *bytes, size_t count) {
  while (count > 0 && bytes[count - 1] != '<') count--;
  return count > 0 ? count - 1 : 0;
}

// libxml2 may not have read all that comes before the tag: its lines count, too.
static void stop_before_tag(cxml_sax *sax) {
  const xmlParserInput *input = sax->parser->input;
  int64_t feeds = 0;
  for (const xmlChar *at = input->cur; at < input->end; at++) feeds += *at == '\n';
  cxml_problem *problem = begin_problem(sax, CXML_MANY_ATTRIBUTES);
  if (problem != NULL) problem->line += feeds;
  xmlStopParser(sax->parser);
}

static int32_t hand_over(cxml_sax *sax, size_t count) {
  size_t at = 0;
  if (!sax->begun && count > 0) {
    sax->begun = 1;
    if (count >= 3 && memcmp(sax->pending, "\xEF\xBB\xBF", 3) == 0) {
      at = 3;
      sax->skipped = 3;
    }
  }
  while (at < count && sax->problem.status == CXML_OK) {
    size_t portion = count - at < PORTION ? count - at : PORTION;
    // A piece that libxml2 waits for the end of is searched from its beginning at each portion: hand
    // over as much as it holds, and the work stays linear.
    if (unread(sax) > portion) portion = count - at < unread(sax) ? count - at : unread(sax);
    if (portion > CXML_MAX_PIECE) portion = CXML_MAX_PIECE;
    if (at + portion < count) portion -= tail(sax->pending + at, portion);
    // What comes before a tag of too many attributes is still read, for the sake of its line.
    size_t sound = xml_tags_scan(&sax->scan, sax->pending + at, portion);
    size_t whole = sound < portion ? before_tag(sax->pending + at, sound) : portion;
    xmlParseChunk(sax->parser, (const char *)sax->pending + at, (int)whole, 0);
    at += portion;
    if (parsed(sax) != CXML_OK) break;
    if (sound < portion) {
      stop_before_tag(sax);
      break;
    }
    if (unread(sax) > CXML_MAX_PIECE) stop(sax, CXML_TOO_LONG);
    if (xmlDictSize(sax->parser->dict) > CXML_MAX_NAMES) stop(sax, CXML_MANY_NAMES);
  }
  memmove(sax->pending, sax->pending + at, sax->pending_count - at);
  sax->pending_count -= at;
  return sax->problem.status;
}

int32_t cxml_sax_feed(cxml_sax *sax, const uint8_t *bytes, size_t count) {
  if (sax->problem.status != CXML_OK || count == 0) return sax->problem.status;
  size_t wanted = sax->pending_count + count;
  if (wanted > sax->pending_capacity) {
    uint8_t *grown = realloc(sax->pending, wanted + wanted / 2);
    if (grown == NULL) {
      stop(sax, CXML_NO_MEMORY);
      return sax->problem.status;
    }
    sax->pending = grown;
    sax->pending_capacity = wanted + wanted / 2;
  }
  memcpy(sax->pending + sax->pending_count, bytes, count);
  sax->pending_count = wanted;
  // See hand_over. The first four bytes tell libxml2 how to begin.
  if (wanted < unread(sax) || (!sax->begun && wanted < 8)) return CXML_OK;
  return hand_over(sax, wanted - tail(sax->pending, wanted));
}

int32_t cxml_sax_finish(cxml_sax *sax) {
  if (sax->problem.status != CXML_OK) return sax->problem.status;
  sax->finishing = 1;
  if (hand_over(sax, sax->pending_count) != CXML_OK) return sax->problem.status;
  xmlParseChunk(sax->parser, NULL, 0, 1);
  return parsed(sax);
}
