#!/bin/sh
# Runs the adapter on standard input and output: sh run.sh [OUT], OUT as for build.sh; compiles first what has changed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-"$here/../../../.build/adapters/java"}
gson=${GSON_JAR:-/usr/share/java/gson.jar}
main=$out/taian/adapter/Main.class
mkdir -p "$out"
# Several may be started at once; one of them compiles.
(
    if command -v flock >/dev/null; then flock 9; fi
    if [ ! -f "$main" ] || [ -n "$(find "$here/src" -name '*.java' -newer "$main" | head -n 1)" ]; then
        sh "$here/build.sh" "$out" >&2
    fi
) 9>"$out/.lock"
exec java -XX:+UseSerialGC -cp "$out:$gson" taian.adapter.Main
