#include <pthread.h>
#include <stdlib.h>

#include "internal.h"

// Debian's igraph is not built to be used by several threads at a time (IGRAPH_THREAD_SAFE is 0).
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

void cigraph_lock(void) {
  pthread_mutex_lock(&lock);
  igraph_set_error_handler(igraph_error_handler_ignore);
  igraph_set_warning_handler(igraph_warning_handler_ignore);
}

int32_t cigraph_unlock(igraph_error_t code) {
  pthread_mutex_unlock(&lock);
  return (int32_t)code;
}

const char *cigraph_version(void) {
  const char *version = "";
  igraph_version(&version, NULL, NULL, NULL);
  return version;
}

const char *cigraph_message(int32_t code) { return igraph_strerror((igraph_error_t)code); }

const igraph_vector_t *cigraph_view(igraph_vector_t *view, const double *values, int64_t count) {
  static const double none = 0;
  return igraph_vector_view(view, count > 0 ? values : &none, count);
}

const igraph_vector_int_t *cigraph_view_int(igraph_vector_int_t *view, const int64_t *values,
                                            int64_t count) {
  static const igraph_integer_t none = 0;
  return igraph_vector_int_view(view, count > 0 ? values : &none, count);
}

void cigraph_take(igraph_vector_t *vector, double *values) {
  igraph_vector_copy_to(vector, values);
  igraph_vector_destroy(vector);
}

void cigraph_take_int(igraph_vector_int_t *vector, int64_t *values) {
  igraph_vector_int_copy_to(vector, values);
  igraph_vector_int_destroy(vector);
}

cigraph *cigraph_open(int64_t nodes, const int64_t *ends, int64_t edges, int32_t *code) {
  cigraph *opened = malloc(sizeof *opened);
  if (opened == NULL) {
    *code = IGRAPH_ENOMEM;
    return NULL;
  }
  cigraph_lock();
  igraph_vector_int_t view;
  *code = cigraph_unlock(igraph_create(&opened->graph, cigraph_view_int(&view, ends, 2 * edges),
                                       nodes, IGRAPH_UNDIRECTED));
  if (*code != IGRAPH_SUCCESS) {
    free(opened);
    return NULL;
  }
  return opened;
}

void cigraph_close(cigraph *graph) {
  cigraph_lock();
  igraph_destroy(&graph->graph);
  cigraph_unlock(IGRAPH_SUCCESS);
  free(graph);
}
