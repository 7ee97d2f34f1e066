// Results reported on a benchmark, by metric, the highest value first, with their sentences. If higher_is_better is
// false, the last value of a metric is the best. An inferred method was not named next to the number. Results whose
// confidence is below 0.5 are left out.
// $benchmark: "MMLU"
MATCH (:Benchmark {name: $benchmark})<-[:ON_BENCHMARK]-(result:Result {relation: "score"})-[of:OF_METHOD]->(thing:Method)
WHERE coalesce(result.confidence, 1) >= 0.5
OPTIONAL MATCH (result)-[:IN_METRIC]->(measure:Metric)
RETURN measure.name AS metric, measure.higher_is_better AS higher_is_better, result.value AS value, result.unit AS unit,
       thing.name AS method, of.inferred AS inferred, result.confidence AS confidence,
       result.sentence AS sentence
ORDER BY metric, value DESC, result.id, thing.id;
