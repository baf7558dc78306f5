#!/usr/bin/env bash
# How long one submission takes: lesson 1 with the reference handed in, graded in a JVM of its own and boxed, beside
# `mvn test -pl exercise-refcount -am` with the same file in place. In turns; each turn of the grader grades a class of eight, one
# after the other. The medians are printed in milliseconds, and their ratio.
#
#   mvn package -Psolutions -DskipTests
#   grader/src/bench/submission-run.sh [turns]
set -euo pipefail

turns=${1:-5}
course=$(cd "$(dirname "$0")/../../.." && pwd)
grader=$course/grader/target/grader/bin/grader
collector=solutions/src/main/java/gccourse/refcount/RefCountCollector.java
[ -x "$grader" ] || chmod +x "$grader"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/course" "$work/class"
(cd "$course" && git ls-files -z | tar --null -T - -cf -) | tar -xf - -C "$work/course"
for student in 1 2 3 4 5 6 7 8; do
  mkdir "$work/class/student-$student"
  cp "$course/$collector" "$work/class/student-$student"
done

millis() {
  echo $((${EPOCHREALTIME/[.,]/} / 1000))
}

maven() {
  local begin
  cd "$work/course"
  cp "$course/$collector" exercise-refcount/src/main/java/gccourse/refcount/
  begin=$(millis)
  if ! mvn -o test -pl exercise-refcount -am > "$work/log" 2>&1; then
    cat "$work/log" >&2
    echo "Maven's run failed. Its dependencies must be there: run mvn verify -Psolutions once." >&2
    exit 1
  fi
  echo $(($(millis) - begin)) >> "$work/maven"
}

graded() {
  local begin
  rm -rf "$work/graded"
  begin=$(millis)
  "$grader" grade "$work/class" --lesson refcount --jobs 1 --seed 1 --out "$work/graded" > "$work/log" || { cat "$work/log" >&2; exit 1; }
  echo $(($(millis) - begin)) >> "$work/eight"
  sed 's/.*"millis":\([0-9]*\).*/\1/' "$work/graded/results.jsonl" >> "$work/graded-each"
}

median() {
  sort -n "$work/$1" | sed -n "$((($(wc -l < "$work/$1") + 1) / 2))p"
}

for turn in warm-up $(seq "$turns"); do
  (maven)
  (graded)
  if [ "$turn" = warm-up ]; then
    rm "$work/maven" "$work/eight" "$work/graded-each"
  fi
done
head -n 1 "$work/log"
awk -v turns="$turns" -v maven="$(median maven)" -v each="$(median graded-each)" -v eight="$(median eight)" 'BEGIN {
  printf "Maven %d ms, graded %d ms, ratio %.2f; a class of eight in all %d ms (medians of %d turns)\n",
      maven, each, each / maven, eight, turns
}'
