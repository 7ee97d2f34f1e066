// The benchmarks of a task or of a narrower one, and the number of papers that name each.
// $task: "reasoning"
MATCH (:Task {name: $task})<-[:BROADER*0..]-(:Task)<-[:TESTS]-(thing:Benchmark)
WITH DISTINCT thing
RETURN thing.name AS benchmark, thing.papers AS papers
ORDER BY papers DESC, thing.id
LIMIT 20;
