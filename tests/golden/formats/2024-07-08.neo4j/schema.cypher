// Constraints and indexes, which the import tool does not make. Run it once, before load.cypher or after
// import.sh: cypher-shell -f schema.cypher
CREATE CONSTRAINT author_id IF NOT EXISTS FOR (n:Author) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT benchmark_id IF NOT EXISTS FOR (n:Benchmark) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT digest_id IF NOT EXISTS FOR (n:Digest) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT method_id IF NOT EXISTS FOR (n:Method) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT metric_id IF NOT EXISTS FOR (n:Metric) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT paper_id IF NOT EXISTS FOR (n:Paper) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT result_id IF NOT EXISTS FOR (n:Result) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT task_id IF NOT EXISTS FOR (n:Task) REQUIRE n.id IS UNIQUE;
CREATE TEXT INDEX author_label IF NOT EXISTS FOR (n:Author) ON (n.label);
CREATE INDEX author_category IF NOT EXISTS FOR (n:Author) ON (n.`category`);
CREATE TEXT INDEX benchmark_label IF NOT EXISTS FOR (n:Benchmark) ON (n.label);
CREATE INDEX benchmark_category IF NOT EXISTS FOR (n:Benchmark) ON (n.`category`);
CREATE TEXT INDEX digest_label IF NOT EXISTS FOR (n:Digest) ON (n.label);
CREATE TEXT INDEX method_label IF NOT EXISTS FOR (n:Method) ON (n.label);
CREATE INDEX method_category IF NOT EXISTS FOR (n:Method) ON (n.`category`);
CREATE TEXT INDEX metric_label IF NOT EXISTS FOR (n:Metric) ON (n.label);
CREATE TEXT INDEX paper_label IF NOT EXISTS FOR (n:Paper) ON (n.label);
CREATE INDEX paper_arxiv_id IF NOT EXISTS FOR (n:Paper) ON (n.`arxiv_id`);
CREATE INDEX paper_first_featured IF NOT EXISTS FOR (n:Paper) ON (n.`first_featured`);
CREATE TEXT INDEX result_label IF NOT EXISTS FOR (n:Result) ON (n.label);
CREATE TEXT INDEX task_label IF NOT EXISTS FOR (n:Task) ON (n.label);
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Author|Benchmark|Digest|Method|Metric|Paper|Result|Task) ON EACH [n.label, n.name, n.title];
