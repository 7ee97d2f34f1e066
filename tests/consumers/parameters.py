"""What the queries are asked about: in any graph, the names that have most to say."""
import collections

from tables import is_sure

UNORDERED = ("leaderboard", "outperforms", "claim")  # databases sort absent values and other letters differently


def most_named(tables, kind, counts):
    """The most counted name that only one node of the kind has."""
    names = collections.Counter(row["name"] for row in tables.of_kind(kind))
    found = [(-count, node) for node, count in counts.items() if names[tables.nodes[node]["name"]] == 1]
    return tables.nodes[min(found)[1]]["name"]


def targets(tables, *kinds, only=None):
    return collections.Counter(target for source, target in tables.pairs(*kinds) if only is None or source in only)


def distant_pair(tables):
    """Someone with many co-authors, and a person as far away as people are found."""
    start = min(tables.friends, key=lambda person: (-len(tables.friends[person]), person))
    row, seen, last = {start}, {start}, start
    while row:
        last = min(row)
        row = {friend for person in row for friend in tables.friends[person]} - seen
        seen |= row
    return {"from": tables.nodes[start]["name"], "to": tables.nodes[last]["name"]}


def bridged_communities(tables):
    """The two of the smallest numbers that have a common neighbour."""
    pairs = set()
    for person in tables.friends:
        found = {tables.nodes[friend].get("coauthors_community") for friend in tables.friends[person]} - {None}
        pairs.add(tuple(sorted(found)[:2]))
    first, second = min(pair for pair in pairs if len(pair) == 2)
    return {"first": first, "second": second}


def strangers(tables):
    """Person → how many are two steps away, of those with the most co-authors."""
    busiest = sorted(tables.friends, key=lambda person: (-len(tables.friends[person]), person))[:100]
    return {person: len({other for friend in tables.friends[person] for other in tables.friends[friend]}
                        - tables.friends[person] - {person}) for person in busiest}


def of_methods(counts):
    return {node: count for node, count in counts.items() if node.startswith("method:")}


def results(tables, *relations):
    """Ids of results of these relations that are sure and whose method is known."""
    return {r["Id"] for r in tables.of_kind("Result") if r["relation"] in relations and is_sure(r)} & set(tables.followed("OF_METHOD"))


def choose(tables):
    """Query → its parameters, in the order of its answer's."""
    measured = {source for source, _ in tables.pairs("EVALUATES_ON")}
    methods = of_methods(targets(tables, "INTRODUCES", "BUILDS_ON", "USES", "COMPARES_WITH", only=measured))
    introduced = of_methods(targets(tables, "INTRODUCES"))
    scored = targets(tables, "ON_BENCHMARK", only=results(tables, "score"))
    rivals = targets(tables, "AGAINST", only=results(tables, "gain", "ratio"))
    return {
        "central_authors": {},
        "coauthor_path": distant_pair(tables),
        "bridging_authors": bridged_communities(tables),
        "benchmarks_of_method": {"method": most_named(tables, "Method", methods)},
        "benchmarks_of_task": {"task": most_named(tables, "Task", targets(tables, "BROADER", "TESTS"))},
        "leaderboard": {"benchmark": most_named(tables, "Benchmark", scored)},
        "outperforms": {"method": most_named(tables, "Method", rivals)},
        "collaborators_of_collaborators": {"author": most_named(tables, "Author", strangers(tables))},
        "papers_of_task": {"task": most_named(tables, "Task", targets(tables, "ADDRESSES"))},
        "trending_methods": {},
        "hubs_of_communities": {},
        "claim": {"method": most_named(tables, "Method", introduced)},
    }
