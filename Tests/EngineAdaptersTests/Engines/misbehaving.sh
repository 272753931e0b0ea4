#!/bin/sh
# An engine that shakes hands and then does what its first argument says.
#   misbehaving.sh MODE [REQUESTS_IN_FLIGHT [BATCH_SIZE [STATE_FILE]]]
# Where the state file exists, an earlier process of it has been there. Needs nothing but a POSIX shell.
mode=$1
flight=${2:-1}
batch=${3:-1}
state=${4:-/dev/null}
good='{"in_effect":["ok"]}'

say() { printf '%s\n' "$1"; }
reply() { say "{\"jsonrpc\":\"2.0\",\"id\":$id,$1}"; }
pay() { reply "\"result\":{\"visits\":[{\"id\":\"1\",\"pays\":[$1],\"hosp_part_amt\":0}],\"applications\":[]}"; }
determined() { pay "{\"layer\":\"assistance\",\"status\":\"determined\",\"amount\":$1}"; }
claims='{"documents":["d"],"decisions":["status","settlement"]}'
rest="\"requests_in_flight\":$flight,\"batch_size\":$batch"

greet() {
    engine='{"name":"misbehaving","version":"1","vendor":"nobody"}'
    case $mode in
    banner) say 'Engine 1.0 is starting' ;;
    other-version) reply '"error":{"code":-32001,"message":"no","data":{"supported":["7.0"]}}'; return ;;
    wrong-version) reply "\"result\":{\"protocol_version\":\"7.0\",\"engine\":$engine,\"claims\":$claims}"; return ;;
    no-claims) reply "\"result\":{\"protocol_version\":\"1.0\",\"engine\":$engine}"; return ;;
    no-name) reply "\"result\":{\"protocol_version\":\"1.0\",\"engine\":{},\"claims\":$claims}"; return ;;
    no-flight) rest='"requests_in_flight":0' ;;
    no-result) reply '"comment":1'; return ;;
    failing) reply '"error":{"code":-32603,"message":"licence expired"}'; return ;;
    future) rest="$rest,\"colours\":[\"red\"]" ;;
    esac
    reply "\"result\":{\"protocol_version\":\"1.0\",\"engine\":$engine,\"claims\":$claims,$rest}"
}

question() {
    case $mode in
    good | future) reply "\"result\":$good" ;;
    slow-end | ignores-shutdown) reply "\"result\":$good" ;;
    crash) echo 'division by zero' >&2; exit 3 ;;
    crash-once)
        [ -e "$state" ] || { : >"$state"; exit 3; }
        reply "\"result\":$good" ;;
    crash-on-poison) case $line in *poison*) exit 3 ;; esac; reply "\"result\":$good" ;;
    abort) kill -9 $$ ;;
    hang) exec sleep 1000 ;;
    hang-on-poison) case $line in *poison*) sleep 1000 ;; esac; reply "\"result\":$good" ;;
    late)
        [ -e "$state" ] || { : >"$state"; sleep 5; reply '"result":{"in_effect":["late"]}'; return; }
        reply "\"result\":$good" ;;
    after-restart)
        [ -e "$state" ] || { echo "$id" >"$state"; exit 3; }
        reply "\"result\":$good" ;;
    garbage) say 'DEBUG: looking at a person' ;;
    half) printf '{"jsonrpc":"2.0","id":%s,"res' "$id"; exit 0 ;;
    half-hang) printf '{"jsonrpc":"2.0","id":%s,"res' "$id"; exec sleep 1000 ;;
    long) head -c 100000000 /dev/zero | tr '\0' 'a'; exec sleep 1000 ;;
    not-utf8) printf '{"jsonrpc":"2.0","id":%s,"result":{"in_effect":["\377\376"]}}\n' "$id" ;;
    wrong-id) id=$((id + 1000000)); reply "\"result\":$good" ;;
    text-id) id="\"$id\""; reply "\"result\":$good" ;;
    null-id) id=null; reply "\"result\":$good" ;;
    no-id) say "{\"jsonrpc\":\"2.0\",\"result\":$good}" ;;
    twice)
        answer="{\"jsonrpc\":\"2.0\",\"id\":$id,\"result\":$good}"
        printf '%s\n%s\n' "$answer" "$answer" ;;
    not-object) say "[]" ;;
    no-members) reply '"comment":1' ;;
    both) reply "\"result\":$good,\"error\":{\"code\":1,\"message\":\"\"}" ;;
    no-version) say "{\"id\":$id,\"result\":$good}" ;;
    wrong-kind) reply '"result":{"in_effect":"all"}' ;;
    fails) reply '"error":{"code":-32603,"message":"database is down"}' ;;
    unknown-method) reply '"error":{"code":-32601,"message":"no"}' ;;
    not-claimed) reply '"error":{"code":-32002,"message":"no"}' ;;
    refuses) reply '"error":{"code":-32602,"message":"bad day","data":{"field":"day"}}' ;;
    not-json)
        case $line in
        *'"request":{}'* | *'"request":{"'*) reply '"error":{"code":-32602,"message":"bad","data":{"field":"day"}}' ;;
        *) id=null; reply '"error":{"code":-32700,"message":"not JSON"}' ;;
        esac ;;
    amount-text) determined '"10.00"' ;;
    amount-float) determined 0.30000000000000004 ;;
    amount-third) determined 10.005 ;;
    amount-exponent) determined 1.2E+3 ;;
    amount-none) pay '{"layer":"assistance","status":"determined"}' ;;
    status-unknown) pay '{"layer":"assistance","status":"maybe"}' ;;
    layer-unknown) pay '{"layer":"bonus","status":"determined","amount":1}' ;;
    layer-twice) l='{"layer":"assistance","status":"determined","amount":1}'; pay "$l,$l" ;;
    visit-unknown) reply '"result":{"visits":[{"id":"9","pays":[],"hosp_part_amt":0}],"applications":[]}' ;;
    visit-twice) v='{"id":"1","pays":[],"hosp_part_amt":0}'; reply "\"result\":{\"visits\":[$v,$v],\"applications\":[]}" ;;
    no-applications) reply '"result":{"visits":[]}' ;;
    flood) head -c 5000000 /dev/zero | tr '\0' 'e' >&2; echo 'the last word' >&2; reply "\"result\":$good" ;;
    closes) exec >&-; exec sleep 1000 ;;
    deaf) exec <&-; exec sleep 1000 ;;
    stubborn) trap '' TERM; while :; do sleep 1000; done ;;
    parent) sleep 1000 & echo $! >"$state"; reply "\"result\":$good" ;;
    pids) echo $$ >"$state"; reply "\"result\":$good" ;;
    reverse) held="$id $held"; [ "$(echo $held | wc -w)" -lt 4 ] || { for id in $held; do reply "\"result\":{\"in_effect\":[\"$id\"]}"; done; held=; } ;;
    esac
}

[ "$mode" = after-restart ] && [ -s "$state" ] && { id=$(cat "$state"); : >"$state"; reply "\"result\":$good"; }
while IFS= read -r line; do
    id=${line#*\"id\":}
    id=${id%%,*}
    case $line in
    *'"method":"initialize"'*) greet ;;
    *'"method":"shutdown"'*) [ "$mode" = ignores-shutdown ] || reply '"result":null' ;;
    *) question ;;
    esac
done
[ "$mode" = slow-end ] && sleep 1000
exit 0
