#!/usr/bin/env bash
# How long a student waits: lesson 1 with the reference in place, beside an empty project with one test under Maven's
# default flags. Both are warm and run in turns; the medians are printed in milliseconds, and their ratio.
#
#   solutions/src/bench/warm-run.sh [turns]
set -euo pipefail

turns=${1:-9}
course=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

lesson_1() {
  mkdir "$work/lesson-1"
  (cd "$course" && git ls-files -z | tar --null -T - -cf -) | tar -xf - -C "$work/lesson-1"
  cd "$work/lesson-1"
  cp solutions/src/main/java/gccourse/refcount/* exercise-refcount/src/main/java/gccourse/refcount/
}

plugin() {
  local version
  version=$(sed -n "/<artifactId>$1</{n;s/.*<version>\(.*\)<.*/\1/p;}" "$course/pom.xml")
  printf '<plugin><artifactId>%s</artifactId><version>%s</version></plugin>' "$1" "$version"
}

one_test() {
  mkdir -p "$work/one-test/src/test/java"
  cd "$work/one-test"
  cat > pom.xml <<END
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>one</groupId>
  <artifactId>one-test</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>$(sed -n 's/.*<junit.version>\(.*\)<.*/\1/p' "$course/pom.xml")</version>
      <scope>test</scope>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      $(plugin maven-resources-plugin)
      $(plugin maven-compiler-plugin)
      $(plugin maven-surefire-plugin)
    </plugins>
  </build>
</project>
END
  printf 'class OneTest {\n    @org.junit.jupiter.api.Test\n    void passes() {}\n}\n' > src/test/java/OneTest.java
}

run() {
  cd "$work/$1"
  if ! mvn -o test "${@:2}" > log 2>&1; then
    cat log >&2
    echo "The run of $1 failed. Its dependencies must be there: run mvn verify -Psolutions once." >&2
    exit 1
  fi
}

measure() {
  local begin=${EPOCHREALTIME/[.,]/}
  run "$@"
  echo $(((${EPOCHREALTIME/[.,]/} - begin) / 1000)) >> "$work/$1.times"
}

median() {
  sort -n "$work/$1.times" | sed -n "$(((turns + 1) / 2))p"
}

(one_test)
(lesson_1)
for turn in warm-up $(seq "$turns"); do
  (measure one-test)
  (measure lesson-1 -pl exercise-refcount -am)
  if [ "$turn" = warm-up ]; then
    rm "$work"/*.times
  fi
done
awk -v turns="$turns" -v one="$(median one-test)" -v lesson="$(median lesson-1)" 'BEGIN {
  printf "one test %d ms, lesson 1 %d ms, ratio %.2f (medians of %d turns)\n", one, lesson, lesson / one, turns
}'
