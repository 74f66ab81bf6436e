#ifndef TENOR_CIGRAPH_H
#define TENOR_CIGRAPH_H

#include <stdint.h>

#pragma clang assume_nonnull begin

// igraph behind an opaque handle: undirected graphs, plain arrays in and out.
//
// Every function that can fail returns 0 or igraph's error code; nothing is printed. Only where igraph finds
// a fault of its own that it cannot return from (its fatal handler) does it abort.
// igraph keeps its error state and its random generator in globals, so one lock is held during
// every call, and a function that draws random numbers seeds the generator first: the result
// depends on the arguments alone.
//
// Arrays of nodes have the length that the graph was opened with, arrays of edges likewise, in that
// order. Weights and lengths are positive.

/// A graph of igraph's.
typedef struct cigraph cigraph;

/// igraph's version, such as "0.10.2".
const char *cigraph_version(void);

/// What an error code means.
const char *cigraph_message(int32_t code);

/// Opens an undirected graph of `nodes` nodes; edge k joins `ends[2k]` and `ends[2k + 1]`.
/// NULL on failure, with the reason in `code`.
cigraph *_Nullable cigraph_open(int64_t nodes, const int64_t *ends, int64_t edges, int32_t *code);
void cigraph_close(cigraph *graph);

/// Betweenness as the sum over unordered pairs, not normalised. With `source_count` above 0, only
/// paths that start at one of `sources` are counted, each to every other node, and halved.
int32_t cigraph_betweenness(const cigraph *graph, const double *lengths, const int64_t *sources,
                            int64_t source_count, double *scores);

/// For each node the sum of its distances to those of `sources` that it can reach, itself left out,
/// and their number.
int32_t cigraph_distance_sums(const cigraph *graph, const double *lengths, const int64_t *sources,
                              int64_t source_count, double *sums, int64_t *reached);

/// PageRank on weights, by PRPACK; the scores sum to 1.
int32_t cigraph_pagerank(const cigraph *graph, const double *weights, double damping,
                         double *scores);

/// The leading eigenvector of the weighted adjacency matrix, the greatest score 1.
int32_t cigraph_eigenvector(const cigraph *graph, const double *weights, double *scores);

/// The greatest k for which a node is in the k-core.
int32_t cigraph_coreness(const cigraph *graph, int64_t *cores);

/// The number of each node's connected component.
int32_t cigraph_components(const cigraph *graph, int64_t *membership);

/// Three times the triangles over the connected triples; NaN where there is no triple.
int32_t cigraph_transitivity(const cigraph *graph, double *value);

/// Newman's assortativity by category; NaN where all edges' ends are of one category.
int32_t cigraph_assortativity(const cigraph *graph, const int64_t *categories, double *value);

/// Leiden communities, iterated until two further iterations no longer raise the quality
///
///     sum over pairs i, j of one community of (A_ij - resolution n_i n_j)
///
/// where n are the node weights, or until `most` iterations.
int32_t cigraph_leiden(const cigraph *graph, const double *weights, const double *node_weights,
                       double resolution, int64_t most, uint64_t seed, int64_t *membership);

/// Fruchterman and Reingold's layout in the plane; `grid` neglects repulsion between far nodes.
int32_t cigraph_layout(const cigraph *graph, const double *weights, int64_t iterations,
                       int32_t grid, uint64_t seed, double *x, double *y);

#pragma clang assume_nonnull end

#endif
