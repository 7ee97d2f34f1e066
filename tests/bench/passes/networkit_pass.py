"""networkit_pass.py FOLDER PASS NUMBER: runs a pass of NetworKit for kgbuild_bench_passes, on one thread.

FOLDER holds a graph in compressed rows: offsets and targets as 32-bit integers, weights as doubles, each edge in both
rows. NUMBER is the seed, or how many sources. Leaves there, as doubles, `took` (seconds of processor time; MiB at the
peak, without the graph) and `values`. Loading is not timed. PageRank is asked for what kgbuild's pass gives.
"""
import os
import sys
import time

import networkit as nk
import numpy as np


def load_graph(folder):
    offsets = np.fromfile(os.path.join(folder, "offsets"), np.uint32)
    targets = np.fromfile(os.path.join(folder, "targets"), np.uint32).astype(np.uint64)
    weights = np.fromfile(os.path.join(folder, "weights"), np.float64)
    sources = np.repeat(np.arange(len(offsets) - 1, dtype=np.uint64), np.diff(offsets))
    once = sources < targets
    graph = nk.GraphFromCoo((weights[once], (sources[once], targets[once])), n=len(offsets) - 1, weighted=True)
    graph.sortEdges()
    return graph


def make_pagerank(graph, _):
    rank = nk.centrality.PageRank(graph, damp=0.85, tol=1e-12,
                                  distributeSinks=nk.centrality.SinkHandling.DistributeSinks)
    rank.norm = nk.centrality.Norm.L1_NORM
    return rank


def scale_to_one(made):
    """Ranks that lonely nodes lose there (directed graphs alone have sinks) are a common factor here."""
    return np.array(made.scores()) / np.sum(made.scores())


def make_louvain(graph, seed):
    nk.setSeed(seed, False)
    return nk.community.PLM(graph)


def make_leiden(graph, seed):
    nk.setSeed(seed, False)
    return nk.community.ParallelLeiden(graph, iterations=10)


# By pass: whether it reads weights, how it is made, and how its values are read.
PASSES = {
    "betweenness": (False, lambda graph, _: nk.centrality.Betweenness(graph), lambda made: made.scores()),
    "sampled_betweenness": (False, nk.centrality.EstimateBetweenness, lambda made: made.scores()),
    "harmonic": (False, lambda graph, _: nk.centrality.HarmonicCloseness(graph, normalized=False),
                 lambda made: made.scores()),
    "pagerank": (False, make_pagerank, scale_to_one),
    "core": (False, lambda graph, _: nk.centrality.CoreDecomposition(graph), lambda made: made.scores()),
    "component": (False, lambda graph, _: nk.components.ConnectedComponents(graph),
                  lambda made: [made.numberOfComponents()]),
    "louvain": (True, make_louvain, lambda made: made.getPartition().getVector()),
    "leiden": (True, make_leiden, lambda made: made.getPartition().getVector()),
}


def read_memory(name):
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(name)) / 1024


def main():
    folder, name, number = sys.argv[1], sys.argv[2], int(sys.argv[3])
    weighted, make, read = PASSES[name]
    nk.setNumberOfThreads(1)
    graph = load_graph(folder)
    if not weighted:
        graph = nk.graphtools.toUnweighted(graph)
    with open("/proc/self/clear_refs", "w", encoding="ascii") as peak:
        peak.write("5")
    before = read_memory("VmRSS:")
    start = time.process_time()
    algorithm = make(graph, number)
    algorithm.run()
    seconds = time.process_time() - start
    mib = read_memory("VmHWM:") - before
    np.array([seconds, mib]).tofile(os.path.join(folder, "took"))
    np.array(read(algorithm), dtype=np.float64).tofile(os.path.join(folder, "values"))


if __name__ == "__main__":
    main()
