#!/bin/sh
# Makes a database of this folder with the import tool of Neo4j 5.19 or later. The database is not running;
# without Enterprise Edition the server is stopped.
#   sh import.sh [DATABASE [OPTION...]]    DATABASE: neo4j; an option: --overwrite-destination=true
# Then, on the running server: cypher-shell -f schema.cypher
set -eu
database=${1:-neo4j}
[ $# -eq 0 ] || shift
admin=${NEO4J_ADMIN:-neo4j-admin}
case $admin in /*) ;; */*) admin=$PWD/$admin ;; esac
# What the tool says of bad rows, where it was called: this folder holds nothing but what was exported.
case " $*" in *" --report-file"*) ;; *) set -- "$@" --report-file="$PWD/import.report" ;; esac
# The tool takes a comma or = in the path of a file for its own.
CDPATH= cd -- "$(dirname -- "$0")"
exec "$admin" database import full "$database" \
  --array-delimiter=U+001F --multiline-fields=true --legacy-style-quoting=true --id-type=string \
  --nodes=Author.csv \
  --nodes=Benchmark.csv \
  --nodes=Digest.csv \
  --nodes=Method.csv \
  --nodes=Metric.csv \
  --nodes=Paper.csv \
  --nodes=Result.csv \
  --nodes=Task.csv \
  --relationships=Paper_ADDRESSES_Task.csv \
  --relationships=Result_AGAINST_Method.csv \
  --relationships=Author_AUTHORED_Paper.csv \
  --relationships=Paper_BUILDS_ON_Method.csv \
  --relationships=Author_COAUTHORED_WITH_Author.csv \
  --relationships=Paper_COMPARES_WITH_Method.csv \
  --relationships=Paper_EVALUATES_ON_Benchmark.csv \
  --relationships=Paper_FEATURED_IN_Digest.csv \
  --relationships=Result_IN_METRIC_Metric.csv \
  --relationships=Paper_INTRODUCES_Benchmark.csv \
  --relationships=Paper_INTRODUCES_Method.csv \
  --relationships=Paper_MEASURES_Metric.csv \
  --relationships=Paper_MENTIONS_Method.csv \
  --relationships=Result_OF_METHOD_Method.csv \
  --relationships=Result_ON_BENCHMARK_Benchmark.csv \
  --relationships=Paper_REPORTS_Result.csv \
  --relationships=Benchmark_TESTS_Task.csv \
  --relationships=Paper_TRAINS_ON_Benchmark.csv \
  "$@"
