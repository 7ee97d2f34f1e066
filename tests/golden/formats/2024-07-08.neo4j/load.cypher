// Loads this folder into a running server of Neo4j 5.23 or later, Aura too, where nodes and relationships that are
// there already are brought up to date. Run schema.cypher first: without its indexes every row reads all nodes.
// $folder is where the server finds the files, without a slash at its end: a folder in its import folder, or a URL.
//   cypher-shell -P "{folder: 'file:///digests.neo4j'}" -f load.cypher

LOAD CSV WITH HEADERS FROM $folder + '/Author.csv' AS row
CALL (row) {
  MERGE (n:Author {id: row.`id:ID(Author)`})
  SET n.`label` = row.`label:string`,
      n.`name` = row.`name:string`,
      n.`category` = row.`category:string`,
      n.`papers` = toInteger(row.`papers:long`),
      n.`groups` = toInteger(row.`groups:long`),
      n.`ambiguous` = toBoolean(row.`ambiguous:boolean`),
      n.`first_seen` = date(row.`first_seen:date`),
      n.`last_seen` = date(row.`last_seen:date`),
      n.`coauthors_degree` = toInteger(row.`coauthors_degree:long`),
      n.`coauthors_weighted_degree` = toFloat(row.`coauthors_weighted_degree:double`),
      n.`coauthors_pagerank` = toFloat(row.`coauthors_pagerank:double`),
      n.`coauthors_community` = toInteger(row.`coauthors_community:long`),
      n.`coauthors_community_topics` = split(row.`coauthors_community_topics:string[]`, '\u001F')
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Benchmark.csv' AS row
CALL (row) {
  MERGE (n:Benchmark {id: row.`id:ID(Benchmark)`})
  SET n.`label` = row.`label:string`,
      n.`name` = row.`name:string`,
      n.`category` = row.`category:string`,
      n.`papers` = toInteger(row.`papers:long`),
      n.`introduced_by` = split(row.`introduced_by:string[]`, '\u001F'),
      n.`ambiguous` = toBoolean(row.`ambiguous:boolean`),
      n.`first_seen` = date(row.`first_seen:date`),
      n.`last_seen` = date(row.`last_seen:date`),
      n.`confidence` = toFloat(row.`confidence:double`)
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Digest.csv' AS row
CALL (row) {
  MERGE (n:Digest {id: row.`id:ID(Digest)`})
  SET n.`label` = row.`label:string`,
      n.`date` = date(row.`date:date`),
      n.`source` = row.`source:string`
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Method.csv' AS row
CALL (row) {
  MERGE (n:Method {id: row.`id:ID(Method)`})
  SET n.`label` = row.`label:string`,
      n.`name` = row.`name:string`,
      n.`aliases` = split(row.`aliases:string[]`, '\u001F'),
      n.`category` = row.`category:string`,
      n.`papers` = toInteger(row.`papers:long`),
      n.`papers_with_variants` = toInteger(row.`papers_with_variants:long`),
      n.`introduced_by` = split(row.`introduced_by:string[]`, '\u001F'),
      n.`ambiguous` = toBoolean(row.`ambiguous:boolean`),
      n.`first_seen` = date(row.`first_seen:date`),
      n.`last_seen` = date(row.`last_seen:date`),
      n.`confidence` = toFloat(row.`confidence:double`)
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Metric.csv' AS row
CALL (row) {
  MERGE (n:Metric {id: row.`id:ID(Metric)`})
  SET n.`label` = row.`label:string`,
      n.`name` = row.`name:string`,
      n.`aliases` = split(row.`aliases:string[]`, '\u001F'),
      n.`papers` = toInteger(row.`papers:long`),
      n.`papers_with_narrower` = toInteger(row.`papers_with_narrower:long`),
      n.`higher_is_better` = toBoolean(row.`higher_is_better:boolean`),
      n.`confidence` = toFloat(row.`confidence:double`)
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Paper.csv' AS row
CALL (row) {
  MERGE (n:Paper {id: row.`id:ID(Paper)`})
  SET n.`label` = row.`label:string`,
      n.`title` = row.`title:string`,
      n.`arxiv_id` = row.`arxiv_id:string`,
      n.`url` = row.`url:string`,
      n.`first_featured` = date(row.`first_featured:date`),
      n.`submitted_month` = row.`submitted_month:string`,
      n.`year` = toInteger(row.`year:long`),
      n.`month` = toInteger(row.`month:long`),
      n.`votes` = toInteger(row.`votes:long`),
      n.`digests` = split(row.`digests:string[]`, '\u001F')
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Result.csv' AS row
CALL (row) {
  MERGE (n:Result {id: row.`id:ID(Result)`})
  SET n.`label` = row.`label:string`,
      n.`value` = toFloat(row.`value:double`),
      n.`unit` = row.`unit:string`,
      n.`relation` = row.`relation:string`,
      n.`sentence` = row.`sentence:string`,
      n.`confidence` = toFloat(row.`confidence:double`)
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Task.csv' AS row
CALL (row) {
  MERGE (n:Task {id: row.`id:ID(Task)`})
  SET n.`label` = row.`label:string`,
      n.`name` = row.`name:string`,
      n.`aliases` = split(row.`aliases:string[]`, '\u001F'),
      n.`papers` = toInteger(row.`papers:long`),
      n.`papers_with_narrower` = toInteger(row.`papers_with_narrower:long`),
      n.`confidence` = toFloat(row.`confidence:double`)
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Paper_ADDRESSES_Task.csv' AS row
CALL (row) {
  MATCH (a:Paper {id: row.`:START_ID(Paper)`})
  MATCH (b:Task {id: row.`:END_ID(Task)`})
  MERGE (a)-[r:ADDRESSES]->(b)
  SET r.`confidence` = toFloat(row.`confidence:double`),
      r.`rule` = split(row.`rule:string[]`, '\u001F'),
      r.`at` = split(row.`at:string[]`, '\u001F'),
      r.`sentence` = split(row.`sentence:string[]`, '\u001F')
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Result_AGAINST_Method.csv' AS row
CALL (row) {
  MATCH (a:Result {id: row.`:START_ID(Result)`})
  MATCH (b:Method {id: row.`:END_ID(Method)`})
  MERGE (a)-[r:AGAINST]->(b)
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Author_AUTHORED_Paper.csv' AS row
CALL (row) {
  MATCH (a:Author {id: row.`:START_ID(Author)`})
  MATCH (b:Paper {id: row.`:END_ID(Paper)`})
  MERGE (a)-[r:AUTHORED]->(b)
  SET r.`listed` = toInteger(row.`listed:long`)
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Paper_BUILDS_ON_Method.csv' AS row
CALL (row) {
  MATCH (a:Paper {id: row.`:START_ID(Paper)`})
  MATCH (b:Method {id: row.`:END_ID(Method)`})
  MERGE (a)-[r:BUILDS_ON]->(b)
  SET r.`count` = toInteger(row.`count:long`),
      r.`confidence` = toFloat(row.`confidence:double`),
      r.`rule` = split(row.`rule:string[]`, '\u001F'),
      r.`at` = split(row.`at:string[]`, '\u001F'),
      r.`sentence` = split(row.`sentence:string[]`, '\u001F')
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Author_COAUTHORED_WITH_Author.csv' AS row
CALL (row) {
  MATCH (a:Author {id: row.`:START_ID(Author)`})
  MATCH (b:Author {id: row.`:END_ID(Author)`})
  MERGE (a)-[r:COAUTHORED_WITH]->(b)
  SET r.`papers` = toInteger(row.`papers:long`),
      r.`fractional` = toFloat(row.`fractional:double`),
      r.`first_seen` = date(row.`first_seen:date`),
      r.`last_seen` = date(row.`last_seen:date`)
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Paper_COMPARES_WITH_Method.csv' AS row
CALL (row) {
  MATCH (a:Paper {id: row.`:START_ID(Paper)`})
  MATCH (b:Method {id: row.`:END_ID(Method)`})
  MERGE (a)-[r:COMPARES_WITH]->(b)
  SET r.`count` = toInteger(row.`count:long`),
      r.`confidence` = toFloat(row.`confidence:double`),
      r.`rule` = split(row.`rule:string[]`, '\u001F'),
      r.`at` = split(row.`at:string[]`, '\u001F'),
      r.`sentence` = split(row.`sentence:string[]`, '\u001F')
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Paper_EVALUATES_ON_Benchmark.csv' AS row
CALL (row) {
  MATCH (a:Paper {id: row.`:START_ID(Paper)`})
  MATCH (b:Benchmark {id: row.`:END_ID(Benchmark)`})
  MERGE (a)-[r:EVALUATES_ON]->(b)
  SET r.`count` = toInteger(row.`count:long`),
      r.`confidence` = toFloat(row.`confidence:double`),
      r.`rule` = split(row.`rule:string[]`, '\u001F'),
      r.`at` = split(row.`at:string[]`, '\u001F'),
      r.`sentence` = split(row.`sentence:string[]`, '\u001F')
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Paper_FEATURED_IN_Digest.csv' AS row
CALL (row) {
  MATCH (a:Paper {id: row.`:START_ID(Paper)`})
  MATCH (b:Digest {id: row.`:END_ID(Digest)`})
  MERGE (a)-[r:FEATURED_IN]->(b)
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Result_IN_METRIC_Metric.csv' AS row
CALL (row) {
  MATCH (a:Result {id: row.`:START_ID(Result)`})
  MATCH (b:Metric {id: row.`:END_ID(Metric)`})
  MERGE (a)-[r:IN_METRIC]->(b)
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Paper_INTRODUCES_Benchmark.csv' AS row
CALL (row) {
  MATCH (a:Paper {id: row.`:START_ID(Paper)`})
  MATCH (b:Benchmark {id: row.`:END_ID(Benchmark)`})
  MERGE (a)-[r:INTRODUCES]->(b)
  SET r.`confidence` = toFloat(row.`confidence:double`),
      r.`rule` = split(row.`rule:string[]`, '\u001F'),
      r.`at` = split(row.`at:string[]`, '\u001F'),
      r.`sentence` = split(row.`sentence:string[]`, '\u001F')
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Paper_INTRODUCES_Method.csv' AS row
CALL (row) {
  MATCH (a:Paper {id: row.`:START_ID(Paper)`})
  MATCH (b:Method {id: row.`:END_ID(Method)`})
  MERGE (a)-[r:INTRODUCES]->(b)
  SET r.`confidence` = toFloat(row.`confidence:double`),
      r.`rule` = split(row.`rule:string[]`, '\u001F'),
      r.`at` = split(row.`at:string[]`, '\u001F'),
      r.`sentence` = split(row.`sentence:string[]`, '\u001F')
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Paper_MEASURES_Metric.csv' AS row
CALL (row) {
  MATCH (a:Paper {id: row.`:START_ID(Paper)`})
  MATCH (b:Metric {id: row.`:END_ID(Metric)`})
  MERGE (a)-[r:MEASURES]->(b)
  SET r.`count` = toInteger(row.`count:long`),
      r.`confidence` = toFloat(row.`confidence:double`),
      r.`rule` = split(row.`rule:string[]`, '\u001F'),
      r.`at` = split(row.`at:string[]`, '\u001F'),
      r.`sentence` = split(row.`sentence:string[]`, '\u001F')
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Paper_MENTIONS_Method.csv' AS row
CALL (row) {
  MATCH (a:Paper {id: row.`:START_ID(Paper)`})
  MATCH (b:Method {id: row.`:END_ID(Method)`})
  MERGE (a)-[r:MENTIONS]->(b)
  SET r.`count` = toInteger(row.`count:long`),
      r.`confidence` = toFloat(row.`confidence:double`),
      r.`rule` = split(row.`rule:string[]`, '\u001F'),
      r.`at` = split(row.`at:string[]`, '\u001F'),
      r.`sentence` = split(row.`sentence:string[]`, '\u001F')
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Result_OF_METHOD_Method.csv' AS row
CALL (row) {
  MATCH (a:Result {id: row.`:START_ID(Result)`})
  MATCH (b:Method {id: row.`:END_ID(Method)`})
  MERGE (a)-[r:OF_METHOD]->(b)
  SET r.`inferred` = toBoolean(row.`inferred:boolean`)
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Result_ON_BENCHMARK_Benchmark.csv' AS row
CALL (row) {
  MATCH (a:Result {id: row.`:START_ID(Result)`})
  MATCH (b:Benchmark {id: row.`:END_ID(Benchmark)`})
  MERGE (a)-[r:ON_BENCHMARK]->(b)
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Paper_REPORTS_Result.csv' AS row
CALL (row) {
  MATCH (a:Paper {id: row.`:START_ID(Paper)`})
  MATCH (b:Result {id: row.`:END_ID(Result)`})
  MERGE (a)-[r:REPORTS]->(b)
  SET r.`rule` = split(row.`rule:string[]`, '\u001F'),
      r.`at` = split(row.`at:string[]`, '\u001F'),
      r.`sentence` = split(row.`sentence:string[]`, '\u001F')
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Benchmark_TESTS_Task.csv' AS row
CALL (row) {
  MATCH (a:Benchmark {id: row.`:START_ID(Benchmark)`})
  MATCH (b:Task {id: row.`:END_ID(Task)`})
  MERGE (a)-[r:TESTS]->(b)
  SET r.`rule` = row.`rule:string`
} IN TRANSACTIONS OF 10000 ROWS;

LOAD CSV WITH HEADERS FROM $folder + '/Paper_TRAINS_ON_Benchmark.csv' AS row
CALL (row) {
  MATCH (a:Paper {id: row.`:START_ID(Paper)`})
  MATCH (b:Benchmark {id: row.`:END_ID(Benchmark)`})
  MERGE (a)-[r:TRAINS_ON]->(b)
  SET r.`count` = toInteger(row.`count:long`),
      r.`confidence` = toFloat(row.`confidence:double`),
      r.`rule` = split(row.`rule:string[]`, '\u001F'),
      r.`at` = split(row.`at:string[]`, '\u001F'),
      r.`sentence` = split(row.`sentence:string[]`, '\u001F')
} IN TRANSACTIONS OF 10000 ROWS;

