#!/usr/bin/env python3
"""Builds implicit's item-item model (cosine, 20 neighbours an item) on pairs of user and item; prints the seconds as JSON.

Runs in an environment of its own with implicit, scipy and numpy: implicit_items.py PAIRS-FILE THREADS
"""

import importlib.metadata
import json
import sys
import time
import warnings

import numpy
import scipy.sparse
from implicit.nearest_neighbours import CosineRecommender


def main():
    warnings.simplefilter("ignore")
    pairs = numpy.fromfile(sys.argv[1], dtype="<u4").reshape(-1, 2)
    began = time.perf_counter()
    ones = numpy.ones(len(pairs), dtype=numpy.float64)
    users_items = scipy.sparse.csr_matrix((ones, (pairs[:, 0], pairs[:, 1])))
    matrix = time.perf_counter() - began
    model = CosineRecommender(K=20, num_threads=int(sys.argv[2]))
    began = time.perf_counter()
    model.fit(users_items, show_progress=False)
    fit = time.perf_counter() - began
    print(json.dumps({"matrix_s": matrix, "fit_s": fit, "version": importlib.metadata.version("implicit")}))


if __name__ == "__main__":
    main()
