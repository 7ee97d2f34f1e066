// The benchmarks of papers that work with a method, and how many of these papers use each.
// $method: "LatticeQuant 2"
MATCH (:Method {name: $method})<-[:INTRODUCES|BUILDS_ON|USES|COMPARES_WITH]-(paper:Paper)
MATCH (paper)-[:EVALUATES_ON]->(thing:Benchmark)
WITH thing, count(DISTINCT paper) AS papers
RETURN thing.name AS benchmark, papers
ORDER BY papers DESC, thing.id
LIMIT 20;
