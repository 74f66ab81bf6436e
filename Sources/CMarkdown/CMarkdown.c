#include "CMarkdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <pthread.h>

// The table of extensions is cmark's own, filled once.
static pthread_once_t once = PTHREAD_ONCE_INIT;

static cmark_parser *open_parser(void) {
  static const char *const extensions[] = {"table", "strikethrough", "autolink", "tasklist"};
  pthread_once(&once, cmark_gfm_core_extensions_ensure_registered);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  if (parser == NULL) return NULL;
  for (size_t index = 0; index < sizeof extensions / sizeof *extensions; index++) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(extensions[index]);
    if (extension != NULL) cmark_parser_attach_syntax_extension(parser, extension);
  }
  return parser;
}

static const char *words(const char *text) { return text == NULL ? "" : text; }

// Fills in what the node is; 0 where it is nothing that is told.
static int describe(cmark_node *node, int in_heading, cmarkdown_event *event) {
  cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_HEADING) {
    event->kind = CMARKDOWN_HEADING;
  } else if (type == CMARK_NODE_CODE_BLOCK) {
    int length = 0, offset = 0;
    event->kind = CMARKDOWN_CODE_BLOCK;
    if (cmark_node_get_fenced(node, &length, &offset, &event->fence)) event->fence_length = length;
    event->info = words(cmark_node_get_fence_info(node));
  } else if (type == CMARK_NODE_HTML_BLOCK) {
    event->kind = CMARKDOWN_HTML_BLOCK;
  } else if (type == CMARK_NODE_CODE) {
    event->kind = CMARKDOWN_CODE;
  } else if (type == CMARK_NODE_HTML_INLINE) {
    event->kind = CMARKDOWN_HTML;
  } else if (type == CMARK_NODE_TEXT && in_heading) {
    event->kind = CMARKDOWN_HEADING_TEXT;
  } else {
    return 0;
  }
  return 1;
}

int cmarkdown_read(const uint8_t *bytes, size_t count, void *context,
                   void (*handler)(void *context, const cmarkdown_event *event)) {
  if (count > CMARKDOWN_LONGEST) return 0;
  cmark_parser *parser = open_parser();
  if (parser == NULL) return 0;
  if (count > 0) cmark_parser_feed(parser, (const char *)bytes, count);
  cmark_node *document = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  if (document == NULL) return 0;
  cmark_iter *nodes = cmark_iter_new(document);
  int in_heading = 0;
  cmark_event_type step;
  while ((step = cmark_iter_next(nodes)) != CMARK_EVENT_DONE) {
    cmark_node *node = cmark_iter_get_node(nodes);
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
      in_heading = step == CMARK_EVENT_ENTER ? cmark_node_get_heading_level(node) : 0;
    }
    if (step != CMARK_EVENT_ENTER) continue;
    cmarkdown_event event = {0};
    event.info = "";
    event.level = in_heading;
    if (!describe(node, in_heading, &event)) continue;
    event.is_nested = cmark_node_parent(node) != document;
    event.line = cmark_node_get_start_line(node);
    event.literal = words(cmark_node_get_literal(node));
    handler(context, &event);
  }
  cmark_iter_free(nodes);
  cmark_node_free(document);
  return 1;
}
