# What the scripts of this folder share: builds, and runs a class of bench.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/*; do
  [ -x "$home/bin/javac" ] && v=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null) && [ "${v:-0}" -ge 21 ] && JAVA_HOME=$home && break
done
export JAVA_HOME

run() {
  [ -n "${PARALLAX_BENCH_BUILT:-}" ] || (cd "$root" && mvn -q -o -DskipTests -pl bench -am package >&2)
  "$JAVA_HOME/bin/java" ${BENCH_JVM:--Xmx2g} -Dparallax.root="$root" -cp "$root/bench/target/classes:$root/bench/target/lib/*:$root/app/target/classes:$root/app/target/lib/*" "$@"
}
