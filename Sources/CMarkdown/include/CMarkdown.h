#ifndef TENOR_CMARKDOWN_H
#define TENOR_CMARKDOWN_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// What of a Markdown text is told; everything else of it is passed over.
enum {
  CMARKDOWN_HEADING = 1,
  CMARKDOWN_CODE_BLOCK = 2,
  CMARKDOWN_HTML_BLOCK = 3,
  /// Code between back-ticks in running text.
  CMARKDOWN_CODE = 4,
  /// A tag or a comment in running text.
  CMARKDOWN_HTML = 5,
  /// Words of a heading.
  CMARKDOWN_HEADING_TEXT = 6,
};

/// One of them. The texts live until the handler returns.
typedef struct {
  int32_t kind;
  /// Whether the block stands in another: a list, a quotation. Not told of what is in running text.
  int32_t is_nested;
  /// The line on which a block begins, counted from 1.
  int64_t line;
  /// Of a heading, or of the one that running text stands in, 1 to 6; 0 where there is none.
  int32_t level;
  /// How many marks a code block's fence has; 0 where it is one by indentation.
  int32_t fence_length;
  /// The mark: a back-tick or a tilde.
  char fence;
  /// What stands behind a code block's fence.
  const char *info;
  /// The content: of a code block without its indentation, each line ending in a line feed.
  const char *literal;
} cmarkdown_event;

/// Reads GitHub-flavoured Markdown (tables, strikethrough, autolinks, task lists; footnotes are not
/// told apart) and calls the handler in the order of the text. 1 when done, 0 without memory or where
/// the text is longer than CMARKDOWN_LONGEST.
int cmarkdown_read(const uint8_t *_Nullable bytes, size_t count, void *_Nullable context,
                   void (*handler)(void *_Nullable context, const cmarkdown_event *event));

/// The bytes that are read at most.
enum { CMARKDOWN_LONGEST = 1 << 26 };

#pragma clang assume_nonnull end

#endif
