// What was reported to outperform a method, and the sentence that says so. A drop is better where less is better.
// Results whose confidence is below 0.5 are left out.
// $method: "AWQ"
MATCH (:Method {name: $method})<-[:AGAINST]-(result:Result)-[:OF_METHOD]->(better:Method)
OPTIONAL MATCH (result)-[:IN_METRIC]->(measure:Metric)
WITH result, better, measure
WHERE coalesce(result.confidence, 1) >= 0.5 AND
      (result.relation IN ["score", "gain", "ratio"] OR (result.relation = "drop" AND NOT coalesce(measure.higher_is_better, true)))
RETURN better.name AS method, result.relation AS relation, result.value AS value, result.unit AS unit,
       measure.name AS metric, result.sentence AS sentence
ORDER BY better.id, result.id, measure.id;
