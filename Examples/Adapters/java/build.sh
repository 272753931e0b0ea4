#!/bin/sh
# Compiles the adapter: sh build.sh [OUT]; OUT is .build/adapters/java of the checkout unless given.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-"$here/../../../.build/adapters/java"}
gson=${GSON_JAR:-/usr/share/java/gson.jar}
if [ ! -f "$gson" ]; then
    echo "$gson 不存在：apt-get install libgoogle-gson-java / not found: apt-get install libgoogle-gson-java" >&2
    exit 2
fi
mkdir -p "$out"
out=$(cd "$out" && pwd)
cd "$here/src"
javac -encoding UTF-8 -Xlint:all -Werror -d "$out" -cp "$gson" taian/engine/*.java taian/adapter/*.java
