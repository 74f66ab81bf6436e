#include "internal.h"

static igraph_error_t pagerank(const igraph_t *graph, const double *weights, double damping,
                               double *scores) {
  igraph_vector_t view, result;
  IGRAPH_CHECK(igraph_vector_init(&result, 0));
  IGRAPH_FINALLY(igraph_vector_destroy, &result);
  IGRAPH_CHECK(igraph_pagerank(graph, IGRAPH_PAGERANK_ALGO_PRPACK, &result, NULL, igraph_vss_all(),
                               IGRAPH_UNDIRECTED, damping,
                               cigraph_view(&view, weights, igraph_ecount(graph)), NULL));
  IGRAPH_FINALLY_CLEAN(1);
  cigraph_take(&result, scores);
  return IGRAPH_SUCCESS;
}

int32_t cigraph_pagerank(const cigraph *graph, const double *weights, double damping,
                         double *scores) {
  cigraph_lock();
  return cigraph_unlock(pagerank(&graph->graph, weights, damping, scores));
}

static igraph_error_t eigenvector(const igraph_t *graph, const double *weights, double *scores) {
  igraph_vector_t view, result;
  igraph_arpack_options_t options;
  igraph_arpack_options_init(&options);
  IGRAPH_CHECK(igraph_vector_init(&result, 0));
  IGRAPH_FINALLY(igraph_vector_destroy, &result);
  IGRAPH_CHECK(igraph_eigenvector_centrality(graph, &result, NULL, IGRAPH_UNDIRECTED, true,
                                             cigraph_view(&view, weights, igraph_ecount(graph)),
                                             &options));
  IGRAPH_FINALLY_CLEAN(1);
  cigraph_take(&result, scores);
  return IGRAPH_SUCCESS;
}

int32_t cigraph_eigenvector(const cigraph *graph, const double *weights, double *scores) {
  cigraph_lock();
  return cigraph_unlock(eigenvector(&graph->graph, weights, scores));
}

static igraph_error_t coreness(const igraph_t *graph, int64_t *cores) {
  igraph_vector_int_t result;
  IGRAPH_CHECK(igraph_vector_int_init(&result, 0));
  IGRAPH_FINALLY(igraph_vector_int_destroy, &result);
  IGRAPH_CHECK(igraph_coreness(graph, &result, IGRAPH_ALL));
  IGRAPH_FINALLY_CLEAN(1);
  cigraph_take_int(&result, cores);
  return IGRAPH_SUCCESS;
}

int32_t cigraph_coreness(const cigraph *graph, int64_t *cores) {
  cigraph_lock();
  return cigraph_unlock(coreness(&graph->graph, cores));
}

static igraph_error_t components(const igraph_t *graph, int64_t *membership) {
  igraph_vector_int_t result;
  IGRAPH_CHECK(igraph_vector_int_init(&result, 0));
  IGRAPH_FINALLY(igraph_vector_int_destroy, &result);
  IGRAPH_CHECK(igraph_connected_components(graph, &result, NULL, NULL, IGRAPH_WEAK));
  IGRAPH_FINALLY_CLEAN(1);
  cigraph_take_int(&result, membership);
  return IGRAPH_SUCCESS;
}

int32_t cigraph_components(const cigraph *graph, int64_t *membership) {
  cigraph_lock();
  return cigraph_unlock(components(&graph->graph, membership));
}

int32_t cigraph_transitivity(const cigraph *graph, double *value) {
  cigraph_lock();
  return cigraph_unlock(
      igraph_transitivity_undirected(&graph->graph, value, IGRAPH_TRANSITIVITY_NAN));
}

int32_t cigraph_assortativity(const cigraph *graph, const int64_t *categories, double *value) {
  cigraph_lock();
  igraph_vector_int_t view;
  return cigraph_unlock(igraph_assortativity_nominal(
      &graph->graph, cigraph_view_int(&view, categories, igraph_vcount(&graph->graph)), value,
      IGRAPH_UNDIRECTED, true));
}
