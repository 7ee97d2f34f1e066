# What the consumers of `./test --interop` are, at pinned versions, fetched by pip, npm and Maven into build/interop.
# Sourced; needs `top`, and `say` and `fail` of tools/setup.bash.
consumers=$top/tests/consumers
fetched=$top/build/interop
dependency_plugin=org.apache.maven.plugins:maven-dependency-plugin:3.8.1

# fetch NAME LIST COMMAND...: runs the command unless it went well with this list of versions before.
fetch() {
  local name=$1 list=$2 log=$fetched/$1.log
  shift 2
  if cmp -s "$list" "$fetched/$name.fetched"; then return 0; fi
  say "Fetching $name ..."
  "$@" >"$log" 2>&1 </dev/null || { tail -n 20 "$log" >&2; fail "could not fetch $name; all of it is in $log"; }
  cp "$list" "$fetched/$name.fetched"
}

fetch_python() {
  rm -rf "$fetched/python"
  /usr/bin/python3 -m venv "$fetched/python"
  "$fetched/python/bin/pip" install --disable-pip-version-check -r "$consumers/requirements.txt"
}

# fetch_java NAME: the jars stay in Maven's own cache, the class path is stored in a file.
fetch_java() {
  mvn -B -f "$consumers/$1/pom.xml" "$dependency_plugin:build-classpath" "-Dmdep.outputFile=$fetched/$1.classpath"
}

fetch_web() {
  cp "$consumers/web"/package*.json "$fetched/web/"
  npm --prefix "$fetched/web" ci --no-audit --no-fund
}

# Scripts find their packages by their own location.
copy_scripts() {
  mkdir -p "$fetched/web"
  cp "$consumers/web"/*.mjs "$fetched/web/"
}

# A cache of Maven that was emptied is filled again.
forget_lost_jars() {
  local jar
  [ -e "$fetched/$1.classpath" ] || return 0
  for jar in $(tr ":" "\n" <"$fetched/$1.classpath"); do
    [ -e "$jar" ] || { rm -f "$fetched/$1.fetched"; return 0; }
  done
}

fetch_consumers() {
  local name
  mkdir -p "$fetched"
  copy_scripts
  fetch python "$consumers/requirements.txt" fetch_python
  fetch web "$consumers/web/package-lock.json" fetch_web
  for name in neo4j gephi; do
    forget_lost_jars "$name"
    fetch "$name" "$consumers/$name/pom.xml" fetch_java "$name"
  done
}
