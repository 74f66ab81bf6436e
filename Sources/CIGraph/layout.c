#include <math.h>

#include "internal.h"

static igraph_error_t layout(const igraph_t *graph, const double *weights, int64_t iterations,
                             int32_t grid, uint64_t seed, double *x, double *y) {
  igraph_integer_t nodes = igraph_vcount(graph);
  igraph_vector_t view;
  igraph_matrix_t places;
  IGRAPH_CHECK(igraph_rng_seed(igraph_rng_default(), seed));
  IGRAPH_CHECK(igraph_matrix_init(&places, 0, 0));
  IGRAPH_FINALLY(igraph_matrix_destroy, &places);
  IGRAPH_CHECK(igraph_layout_fruchterman_reingold(
      graph, &places, false, iterations, sqrt((double)nodes),
      grid ? IGRAPH_LAYOUT_GRID : IGRAPH_LAYOUT_NOGRID,
      cigraph_view(&view, weights, igraph_ecount(graph)), NULL, NULL, NULL, NULL));
  for (igraph_integer_t node = 0; node < nodes; node++) {
    x[node] = MATRIX(places, node, 0);
    y[node] = MATRIX(places, node, 1);
  }
  igraph_matrix_destroy(&places);
  IGRAPH_FINALLY_CLEAN(1);
  return IGRAPH_SUCCESS;
}

int32_t cigraph_layout(const cigraph *graph, const double *weights, int64_t iterations,
                       int32_t grid, uint64_t seed, double *x, double *y) {
  cigraph_lock();
  return cigraph_unlock(layout(&graph->graph, weights, iterations, grid, seed, x, y));
}
