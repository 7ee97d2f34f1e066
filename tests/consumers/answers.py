"""What the queries in examples/queries must answer, computed from kgbuild's tables without a database: a list of rows for
each, None where a value is absent, lists joined by " | ". Ties end at the id, as in the queries."""
import collections
import datetime

from tables import is_sure

NAMING = ("INTRODUCES", "BUILDS_ON", "USES", "COMPARES_WITH", "MENTIONS")
SHOWN = 20


def central_authors(tables):
    found = [a for a in tables.of_kind("Author") if "coauthors_pagerank" in a]
    found.sort(key=lambda a: (-a["coauthors_pagerank"], a["Id"]))
    return [[a["name"], a["coauthors_pagerank"], a["papers"], a["coauthors_degree"]] for a in found[:SHOWN]]


def steps_between(tables, start, end):
    steps, row, seen = 0, {start}, {start}
    while row and end not in row:
        row = {friend for person in row for friend in tables.friends[person]} - seen
        seen |= row
        steps += 1
    return steps if row else None


def coauthor_path(tables, start, end):
    """The number of steps alone: there may be many shortest paths."""
    ids = {a["name"]: a["Id"] for a in tables.of_kind("Author")}
    return [[steps_between(tables, ids[start], ids[end])]]


def bridging_authors(tables, first, second):
    found = []
    for person in tables.friends:
        communities = [tables.nodes[friend].get("coauthors_community") for friend in tables.friends[person]]
        both = communities.count(first), communities.count(second)
        if min(both) > 0:
            found.append((-min(both), -sum(both), person, both))
    return [[tables.nodes[person]["name"], *both] for *_, person, both in sorted(found)[:SHOWN]]


def most_first(tables, counts):
    """Rows of name and count of the nodes that are counted most."""
    best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [[tables.nodes[node]["name"], count] for node, count in best[:SHOWN]]


def find_named(tables, kind, name):
    return {row["Id"] for row in tables.of_kind(kind) if row["name"] == name}


def benchmarks_of_method(tables, method):
    methods = find_named(tables, "Method", method)
    papers = {paper for paper, target in tables.pairs("INTRODUCES", "BUILDS_ON", "USES", "COMPARES_WITH") if target in methods}
    return most_first(tables, collections.Counter(
        benchmark for paper, benchmark in tables.pairs("EVALUATES_ON") if paper in papers))


def benchmarks_of_task(tables, task):
    tasks, more = set(), find_named(tables, "Task", task)
    while more:
        tasks |= more
        more = {narrower for narrower, broader in tables.pairs("BROADER") if broader in more} - tasks
    found = {benchmark for benchmark, target in tables.pairs("TESTS") if target in tasks}
    return most_first(tables, {benchmark: tables.nodes[benchmark]["papers"] for benchmark in found})


def metrics_of(tables, result, metrics):
    return [tables.nodes[metric] for metric in metrics[result]] or [{}]


def leaderboard(tables, benchmark):
    benchmarks, metrics = find_named(tables, "Benchmark", benchmark), tables.followed("IN_METRIC")
    results = {result for result, target in tables.pairs("ON_BENCHMARK")
               if target in benchmarks and tables.nodes[result]["relation"] == "score" and is_sure(tables.nodes[result])}
    found = []
    for edge in tables.edges["OF_METHOD"]:
        if edge["Source"] in results:
            result, method = tables.nodes[edge["Source"]], tables.nodes[edge["Target"]]
            for metric in metrics_of(tables, edge["Source"], metrics):
                found.append([metric.get("name"), as_bool(metric.get("higher_is_better")), result["value"],
                              result.get("unit"), method["name"], as_bool(edge["inferred"]), result.get("confidence"),
                              result["sentence"]])
    return found


def as_bool(text):
    return None if text is None else text == "true"


def outperforms(tables, method):
    rivals, metrics, found = find_named(tables, "Method", method), tables.followed("IN_METRIC"), []
    results = {result for result, target in tables.pairs("AGAINST") if target in rivals and is_sure(tables.nodes[result])}
    for result_id, better in tables.pairs("OF_METHOD"):
        result = tables.nodes[result_id]
        for metric in metrics_of(tables, result_id, metrics) if result_id in results else []:
            is_less = result["relation"] == "drop" and metric.get("higher_is_better") == "false"
            if is_less or result["relation"] in ("score", "gain", "ratio"):
                found.append([tables.nodes[better]["name"], result["relation"], result["value"], result.get("unit"),
                              metric.get("name"), result["sentence"]])
    return found


def collaborators_of_collaborators(tables, author):
    (person,) = find_named(tables, "Author", author)
    known = tables.friends[person]
    counts = collections.Counter(other for friend in known for other in tables.friends[friend])
    return most_first(tables, {other: n for other, n in counts.items() if other not in known and other != person})


def papers_of_task(tables, task):
    tasks = find_named(tables, "Task", task)
    months = collections.Counter(
        tables.nodes[paper]["first_featured"][:7] for paper, target in tables.pairs("ADDRESSES") if target in tasks)
    return [list(item) for item in sorted(months.items())]


def trending_days(tables):
    """The first days of the last 90, and of the 90 before."""
    last = datetime.date.fromisoformat(max(p["first_featured"] for p in tables.of_kind("Paper") if "first_featured" in p))
    return [str(last - datetime.timedelta(days=days)) for days in (179, 89)]


def trending_methods(tables):
    begin, middle = trending_days(tables)
    now, before = collections.Counter(), collections.Counter()
    for paper, target in tables.pairs(*NAMING):
        day = tables.nodes[paper].get("first_featured", "")
        if day >= begin and target.startswith("method:"):
            (now if day >= middle else before)[target] += 1
    best = sorted((before[m] - now[m], m) for m in now if now[m] > before[m])
    return [[tables.nodes[method]["name"], now[method], before[method]] for _, method in best[:SHOWN]]


def hubs_of_communities(tables):
    members = collections.defaultdict(list)
    for author in tables.of_kind("Author"):
        if "coauthors_community" in author:
            members[author["coauthors_community"]].append((-author["coauthors_pagerank"], author["Id"]))
    largest = sorted(members.items(), key=lambda item: (-len(item[1]), item[0]))[:10]
    return [[community, len(people), " | ".join(tables.nodes[person]["name"] for _, person in sorted(people)[:3])]
            for community, people in largest]


def claim(tables, method):
    methods = find_named(tables, "Method", method)
    found = [edge for edge in tables.edges["INTRODUCES"] if edge["Target"] in methods]
    found.sort(key=lambda edge: edge["Source"])
    return [[tables.nodes[e["Source"]]["title"], e["sentence"], e["at"]] for e in found]
