#!/usr/bin/env bash
# Many processes over one SQLite study, and what kills do to it.
#   share.sh speed [PROCESSES] [TRIALS]   all start together; reports trials a second and failed processes
#   share.sh kill  [KILLS]                kills workers at random moments; checks that no told trial is lost and none is told twice
set -u
here="$(cd "$(dirname "$0")" && pwd)"
program="$here/bin/Release/net10.0/TrainSmart.Benchmarks.Search"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

speed() {
    local processes="${1:-24}" trials="${2:-5000}" began failed=0
    began=$(date +%s.%N)
    local running=()
    for worker in $(seq "$processes"); do
        "$program" share "$folder/study.db" "$trials" "worker $worker" > "$folder/$worker.told" &
        running+=($!)
    done
    for process in "${running[@]}"; do wait "$process" || failed=$((failed + 1)); done
    local seconds told
    seconds=$(echo "$(date +%s.%N) - $began" | bc -l)
    told=$(cat "$folder"/*.told | paste -sd+ | bc)
    echo "$processes processes: $told of $trials trials told, $failed processes failed, $(echo "$told / $seconds" | bc -l | cut -d. -f1) trials a second"
}

kill_at_random() {
    local kills="${1:-200}"
    : > "$folder/acknowledged"
    for attempt in $(seq "$kills"); do
        "$program" work "$folder/study.db" "worker $attempt" "$folder/acknowledged" &
        local process=$!
        # On a slow machine a worker needs half a second before it tells its first trial.
        sleep "$((RANDOM % 2)).$((RANDOM % 900 + 100))"
        kill -9 "$process" 2> /dev/null
        wait "$process" 2> /dev/null
    done
    "$program" verify "$folder/study.db" "$folder/acknowledged"
}

case "${1:-}" in
    speed) shift; speed "$@" ;;
    kill) shift; kill_at_random "$@" ;;
    *) grep '^#  ' "$0"; exit 2 ;;
esac
