#!/usr/bin/env bash
# Many processes over one study in a PostgreSQL server of their own, and what kills of both do to it. The server lives in a temporary folder and on a socket there.
#   share-postgresql.sh speed [PROCESSES] [TRIALS]   all start together; reports trials a second, failed processes and trials that were told twice
#   share-postgresql.sh kill  [KILLS] [WORKERS]      kills workers, backends of the server and the whole server at random moments; checks that no told trial
#                                                    is lost and none is told twice, and compares with a study that was never interrupted
set -u
here="$(cd "$(dirname "$0")" && pwd)"
program="$here/bin/Release/net10.0/TrainSmart.Benchmarks.Search"
postgres="$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -n 1)"
[ -n "$postgres" ] || postgres="$(dirname "$(command -v initdb || echo /none/initdb)")"
[ -x "$postgres/initdb" ] || { echo "PostgreSQL is not installed (Debian: apt install postgresql)" >&2; exit 3; }

folder="$(mktemp -d /tmp/pg-XXXXXX)"
chmod 755 "$folder"
as=()
if [ "$(id -u)" = 0 ]; then
    chown postgres "$folder"
    as=(runuser -u postgres --)
fi
server() { (cd / && "${as[@]}" "$postgres/pg_ctl" -D "$folder/data" -l "$folder/log" -w "$@" > /dev/null 2>&1); }
running=()
clean_up() {
    for process in "${running[@]}"; do kill -9 "$process" 2> /dev/null; done
    server -m immediate stop
    rm -rf "$folder"
}
trap clean_up EXIT

(cd / && "${as[@]}" "$postgres/initdb" -D "$folder/data" -U bench --auth=trust --encoding=UTF8 --no-locale --no-sync > /dev/null) || exit 3
cat >> "$folder/data/postgresql.conf" << CONF
listen_addresses = ''
unix_socket_directories = '$folder'
max_connections = 200
CONF
server start || exit 3
address="postgresql://bench@/postgres?host=$folder"
query() { "$postgres/psql" -h "$folder" -U bench -d postgres -tAc "$1"; }

speed() {
    local processes="${1:-32}" trials="${2:-4000}" began failed=0
    began=$(date +%s.%N)
    for worker in $(seq "$processes"); do
        "$program" share "$address" "$trials" "worker $worker" > "$folder/$worker.told" &
        running+=($!)
    done
    for process in "${running[@]}"; do wait "$process" || failed=$((failed + 1)); done
    local seconds told twice size
    seconds=$(echo "$(date +%s.%N) - $began" | bc -l)
    told=$(cat "$folder"/*.told | paste -sd+ | bc)
    # Kind 5 is the end of a trial; its body begins with the trial's number.
    twice=$(query "SELECT count(*) - count(DISTINCT substring(body FROM 1 FOR 3)) FROM trainsmart.events WHERE kind = 5")
    size=$(query "SELECT (pg_total_relation_size('trainsmart.events') / $trials)")
    echo "$processes processes: $told of $trials trials told, $twice told twice, $failed processes failed, $(echo "$told / $seconds" | bc -l | cut -d. -f1) trials a second with the start of all processes, $size bytes a trial"
}

kill_at_random() {
    local kills="${1:-200}" workers="${2:-4}" number=0 of_workers=0 of_backends=0 of_servers=0
    # A file each: writers of one file would write over one another.
    mkdir "$folder/acknowledged"
    acknowledged() { cat "$folder"/acknowledged/* 2> /dev/null; }
    start() {
        number=$((number + 1))
        "$program" work "$address" "worker $number" "$folder/acknowledged/$number" 2>> "$folder/errors" &
        running[$1]=$!
        disown
    }
    # The next kill comes once somebody has told a trial after the last one, so that each hits a study at work; on a busy machine a start takes seconds.
    progress() {
        local before="$1"
        for _ in $(seq 300); do
            [ "$(acknowledged | wc -l)" -gt "$before" ] && return
            sleep 0.1
        done
        echo "no trial was told for 30 seconds"
    }
    for slot in $(seq 0 $((workers - 1))); do start "$slot"; done
    progress 0
    local before
    for _ in $(seq "$kills"); do
        before=$(acknowledged | wc -l)
        case $((RANDOM % 10)) in
            0)
                server -m immediate restart
                of_servers=$((of_servers + 1)) ;;
            1 | 2)
                local backend
                backend=$(pgrep -P "$(head -n 1 "$folder/data/postmaster.pid")" -f "postgres: bench" | shuf -n 1)
                [ -n "$backend" ] && kill -9 "$backend" 2> /dev/null
                of_backends=$((of_backends + 1)) ;;
            *)
                local slot=$((RANDOM % workers))
                kill -9 "${running[$slot]}" 2> /dev/null
                start "$slot"
                of_workers=$((of_workers + 1)) ;;
        esac
        progress "$before"
        sleep "0.$((RANDOM % 400))"
    done
    for slot in $(seq 0 $((workers - 1))); do
        kill -0 "${running[$slot]}" 2> /dev/null || echo "worker in place $slot ended by itself"
        kill -9 "${running[$slot]}" 2> /dev/null
    done
    sleep 1
    echo "$of_workers kills of workers, $of_backends of backends, $of_servers of the server"
    [ -s "$folder/errors" ] && head -n 5 "$folder/errors"
    acknowledged > "$folder/all"
    "$program" verify "$address" "$folder/all"
}

case "${1:-}" in
    speed) shift; speed "$@" ;;
    kill) shift; kill_at_random "$@" ;;
    *) grep '^#  ' "$0"; exit 2 ;;
esac
