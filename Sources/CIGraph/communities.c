#include "internal.h"

// How much randomness there is in the refinement of a community; what igraph and leidenalg use.
static const double beta = 0.01;

static igraph_error_t leiden(const igraph_t *graph, const double *weights,
                             const double *node_weights, double resolution, int64_t most,
                             uint64_t seed, int64_t *membership) {
  igraph_vector_t weight_view, node_view;
  igraph_vector_int_t result;
  IGRAPH_CHECK(igraph_rng_seed(igraph_rng_default(), seed));
  const igraph_vector_t *edge = cigraph_view(&weight_view, weights, igraph_ecount(graph));
  const igraph_vector_t *node = cigraph_view(&node_view, node_weights, igraph_vcount(graph));
  IGRAPH_CHECK(igraph_vector_int_init(&result, igraph_vcount(graph)));
  IGRAPH_FINALLY(igraph_vector_int_destroy, &result);
  // igraph's own "until stable" ends after the first iteration in some versions of 0.10.
  double before = -IGRAPH_INFINITY;
  for (int64_t done = 0; done < most; done += 2) {
    double quality;
    IGRAPH_CHECK(igraph_community_leiden(graph, edge, node, resolution, beta, done > 0, 2, &result,
                                         NULL, &quality));
    if (!(quality > before + 1e-12)) break;
    before = quality;
  }
  IGRAPH_FINALLY_CLEAN(1);
  cigraph_take_int(&result, membership);
  return IGRAPH_SUCCESS;
}

int32_t cigraph_leiden(const cigraph *graph, const double *weights, const double *node_weights,
                       double resolution, int64_t most, uint64_t seed, int64_t *membership) {
  cigraph_lock();
  return cigraph_unlock(
      leiden(&graph->graph, weights, node_weights, resolution, most, seed, membership));
}
