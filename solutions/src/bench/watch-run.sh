#!/usr/bin/env bash
# How long a student waits for a verdict of lesson 1 with the reference in place: with mvn test, and with the watch. Both are
# warm and run in turns, each after a save. The medians are printed in milliseconds: mvn test, the watch, their ratio, and the
# time from the save to the first line of the watch.
#
#   solutions/src/bench/watch-run.sh [turns]
set -euo pipefail

turns=${1:-9}
course=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
lesson=$work/course/exercise-refcount
collector=$lesson/src/main/java/gccourse/refcount/RefCountCollector.java
watch=

end() {
  if [ -n "$watch" ]; then
    kill "$watch" 2> /dev/null || true
    wait "$watch" 2> /dev/null || true
  fi
  rm -rf "$work"
}
trap end EXIT

now() {
  echo "${EPOCHREALTIME/[.,]/}"
}

# Reads what the watch prints until a line has a text in it.
await() {
  local line
  while IFS= read -r -t 300 line <&3; do
    case $line in *"$1"*) return ;; esac
  done
  echo "The watch has not printed: $1" >&2
  exit 1
}

save() {
  echo "// $1" >> "$collector"
}

with_maven() {
  local begin
  save "$1"
  begin=$(now)
  if ! (cd "$lesson" && mvn -o test) > "$work/log" 2>&1; then
    cat "$work/log" >&2
    echo "mvn test failed. Its dependencies must be there: run mvn verify -Psolutions once." >&2
    exit 1
  fi
  echo $((($(now) - begin) / 1000)) >> "$work/maven.times"
}

with_watch() {
  local begin
  save "$1"
  begin=$(now)
  await "== RefCountCollector.java"
  echo $((($(now) - begin) / 1000)) >> "$work/first.times"
  await "of 100 points"
  echo $((($(now) - begin) / 1000)) >> "$work/watch.times"
}

median() {
  sort -n "$work/$1.times" | sed -n "$(((turns + 1) / 2))p"
}

mkdir "$work/course"
(cd "$course" && git ls-files -z | tar --null -T - -cf -) | tar -xf - -C "$work/course"
cp "$course"/solutions/src/main/java/gccourse/refcount/* "$(dirname "$collector")"
cp -r "$work/course" "$work/maven"
mkfifo "$work/printed"
(cd "$lesson" && exec mvn -o test -Dwatch) > "$work/printed" 2>&1 &
watch=$!
exec 3< "$work/printed"
await "Well done!"

watched=$collector
built=${collector/course/maven}
for turn in warm-up $(seq "$turns"); do
  lesson=$work/maven/exercise-refcount collector=$built
  with_maven "$turn"
  lesson=$work/course/exercise-refcount collector=$watched
  with_watch "$turn"
  if [ "$turn" = warm-up ]; then
    rm "$work"/*.times
  fi
done
awk -v turns="$turns" -v maven="$(median maven)" -v watch="$(median watch)" -v first="$(median first)" 'BEGIN {
  printf "mvn test %d ms, watch %d ms, ratio %.2f, first line after %d ms (medians of %d turns)\n",
    maven, watch, watch / maven, first, turns
}'
