#include "internal.h"

static igraph_error_t betweenness(const igraph_t *graph, const double *lengths,
                                  const int64_t *sources, int64_t source_count, double *scores) {
  igraph_vector_t length_view, result;
  const igraph_vector_t *weights = cigraph_view(&length_view, lengths, igraph_ecount(graph));
  IGRAPH_CHECK(igraph_vector_init(&result, 0));
  IGRAPH_FINALLY(igraph_vector_destroy, &result);
  if (source_count > 0) {
    igraph_vector_int_t source_view;
    IGRAPH_CHECK(igraph_betweenness_subset(
        graph, &result, igraph_vss_all(), IGRAPH_UNDIRECTED,
        igraph_vss_vector(cigraph_view_int(&source_view, sources, source_count)),
        igraph_vss_all(), weights));
  } else {
    IGRAPH_CHECK(
        igraph_betweenness(graph, &result, igraph_vss_all(), IGRAPH_UNDIRECTED, weights));
  }
  IGRAPH_FINALLY_CLEAN(1);
  cigraph_take(&result, scores);
  return IGRAPH_SUCCESS;
}

int32_t cigraph_betweenness(const cigraph *graph, const double *lengths, const int64_t *sources,
                            int64_t source_count, double *scores) {
  cigraph_lock();
  return cigraph_unlock(betweenness(&graph->graph, lengths, sources, source_count, scores));
}

// So many sources' distances are held at a time.
enum { ROWS = 32 };

static igraph_error_t distance_sums(const igraph_t *graph, const double *lengths,
                                    const int64_t *sources, int64_t source_count, double *sums,
                                    int64_t *reached) {
  igraph_integer_t nodes = igraph_vcount(graph);
  memset(sums, 0, (size_t)nodes * sizeof *sums);
  memset(reached, 0, (size_t)nodes * sizeof *reached);
  igraph_vector_t length_view;
  const igraph_vector_t *weights = cigraph_view(&length_view, lengths, igraph_ecount(graph));
  igraph_matrix_t distances;
  IGRAPH_CHECK(igraph_matrix_init(&distances, 0, 0));
  IGRAPH_FINALLY(igraph_matrix_destroy, &distances);
  for (int64_t first = 0; first < source_count; first += ROWS) {
    int64_t rows = source_count - first < ROWS ? source_count - first : ROWS;
    igraph_vector_int_t source_view;
    IGRAPH_CHECK(igraph_distances_dijkstra(
        graph, &distances, igraph_vss_vector(cigraph_view_int(&source_view, sources + first, rows)),
        igraph_vss_all(), weights, IGRAPH_ALL));
    for (int64_t node = 0; node < nodes; node++) {
      for (int64_t row = 0; row < rows; row++) {
        double distance = MATRIX(distances, row, node);
        if (sources[first + row] == node || distance == IGRAPH_INFINITY) continue;
        sums[node] += distance;
        reached[node] += 1;
      }
    }
  }
  igraph_matrix_destroy(&distances);
  IGRAPH_FINALLY_CLEAN(1);
  return IGRAPH_SUCCESS;
}

int32_t cigraph_distance_sums(const cigraph *graph, const double *lengths, const int64_t *sources,
                              int64_t source_count, double *sums, int64_t *reached) {
  cigraph_lock();
  return cigraph_unlock(
      distance_sums(&graph->graph, lengths, sources, source_count, sums, reached));
}
