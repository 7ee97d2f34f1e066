// What was reported on a benchmark, the highest value first in each metric, and the sentence that says so. For a metric
// whose higher_is_better is false read it from below; a method marked as inferred was not named beside the number.
// $benchmark: "MMLU"
MATCH (:Benchmark {name: $benchmark})<-[:ON_BENCHMARK]-(result:Result {relation: "score"})-[of:OF_METHOD]->(thing:Method)
OPTIONAL MATCH (result)-[:IN_METRIC]->(measure:Metric)
RETURN measure.name AS metric, measure.higher_is_better AS higher_is_better, result.value AS value, result.unit AS unit,
       thing.name AS method, of.inferred AS inferred, result.sentence AS sentence
ORDER BY metric, value DESC, result.id, thing.id;
