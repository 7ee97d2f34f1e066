#!/bin/sh
# Makes a database of this folder with the import tool of Neo4j 5.19 or later. The database is not running;
# without Enterprise Edition the server is stopped.
#   sh import.sh [DATABASE [OPTION...]]    DATABASE: neo4j; an option: --overwrite-destination=true
# Then, on the running server: cypher-shell -f schema.cypher
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
database=${1:-neo4j}
[ $# -eq 0 ] || shift
exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "$database" \
  --array-delimiter=U+001F --multiline-fields=true --legacy-style-quoting=true --id-type=string \
  --nodes="$here/Author.csv" \
  --nodes="$here/Benchmark.csv" \
  --nodes="$here/Digest.csv" \
  --nodes="$here/Method.csv" \
  --nodes="$here/Metric.csv" \
  --nodes="$here/Paper.csv" \
  --nodes="$here/Result.csv" \
  --nodes="$here/Task.csv" \
  --relationships="$here/Paper_ADDRESSES_Task.csv" \
  --relationships="$here/Result_AGAINST_Method.csv" \
  --relationships="$here/Author_AUTHORED_Paper.csv" \
  --relationships="$here/Author_COAUTHORED_WITH_Author.csv" \
  --relationships="$here/Paper_COMPARES_WITH_Method.csv" \
  --relationships="$here/Paper_EVALUATES_ON_Benchmark.csv" \
  --relationships="$here/Paper_FEATURED_IN_Digest.csv" \
  --relationships="$here/Result_IN_METRIC_Metric.csv" \
  --relationships="$here/Paper_INTRODUCES_Benchmark.csv" \
  --relationships="$here/Paper_INTRODUCES_Method.csv" \
  --relationships="$here/Paper_MEASURES_Metric.csv" \
  --relationships="$here/Paper_MENTIONS_Method.csv" \
  --relationships="$here/Result_OF_METHOD_Method.csv" \
  --relationships="$here/Result_ON_BENCHMARK_Benchmark.csv" \
  --relationships="$here/Paper_REPORTS_Result.csv" \
  --relationships="$here/Paper_TRAINS_ON_Benchmark.csv" \
  "$@"
