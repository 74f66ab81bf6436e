#ifndef TENOR_CIGRAPH_INTERNAL_H
#define TENOR_CIGRAPH_INTERNAL_H

#include <igraph.h>
#include <string.h>

#include "CIGraph.h"

// Arrays of ours are lent to igraph as they are, whole numbers and numbers.
_Static_assert(sizeof(igraph_integer_t) == sizeof(int64_t), "igraph must be built with 64-bit integers");
_Static_assert(sizeof(igraph_real_t) == sizeof(double), "igraph's numbers must be doubles");

struct cigraph {
  igraph_t graph;
};

/// Waits for igraph, and has it return its errors and keep its warnings to itself.
void cigraph_lock(void);
/// Lets the next one have igraph, and hands back the code.
int32_t cigraph_unlock(igraph_error_t code);

/// A vector that reads an array of ours; igraph takes no NULL.
const igraph_vector_t *cigraph_view(igraph_vector_t *view, const double *values, int64_t count);
const igraph_vector_int_t *cigraph_view_int(igraph_vector_int_t *view, const int64_t *values,
                                            int64_t count);

/// Copies what igraph wrote into an array of ours, and gives the vector back.
void cigraph_take(igraph_vector_t *vector, double *values);
void cigraph_take_int(igraph_vector_int_t *vector, int64_t *values);

#endif
