# What the end-to-end scripts share. Everything they start is ended by its own process id, everything they write is below $WORK.

PASSED=0
FAILED=0
PIDS=()
WORK=$(mktemp -d "${TMPDIR:-/tmp}/tocsin-e2e.XXXXXX")
PASSWORD=end-to-end-password

# check "what is expected" command...: runs the command once and counts a failure
check() {
    local what=$1
    shift
    if "$@" >/dev/null 2>&1; then
        PASSED=$((PASSED + 1))
        echo "  ok    $what"
    else
        FAILED=$((FAILED + 1))
        echo "  FAIL  $what"
    fi
}

# eventually SECONDS command...: tries until it succeeds
eventually() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        ((SECONDS < end)) || return 1
        sleep 0.3
    done
}

# need COMMAND PACKAGE: installs the package if the command is missing
need() {
    command -v "$1" >/dev/null && return
    echo "Installing $2"
    local sudo=()
    [ "$(id -u)" -eq 0 ] || sudo=(sudo)
    "${sudo[@]}" apt-get -qq update
    DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get -qq install --yes --no-install-recommends "$2" >/dev/null
}

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# started in the background by us; $! is remembered
remember() {
    PIDS+=("$1")
}

# the embedded database outlives a killed application: it is the process named in the data folder's own postmaster.pid
end_database() {
    local file pid
    file=$(find "$WORK" -name postmaster.pid 2>/dev/null | head -n 1)
    [ -n "$file" ] || return 0
    pid=$(head -n 1 "$file")
    if [ -r "/proc/$pid/cwd" ] && [[ "$(readlink "/proc/$pid/cwd")" == "$WORK"/* ]]; then
        kill -INT "$pid" 2>/dev/null || true
    fi
}

end_all() {
    local pid
    for pid in "${PIDS[@]}"; do
        kill -TERM "$pid" 2>/dev/null || true
    done
    for pid in "${PIDS[@]}"; do
        wait "$pid" 2>/dev/null || true
    done
    end_database
    # keeps the files after a failure, removes them otherwise
    ((FAILED > 0)) && echo "  logs are kept in $WORK" || rm -rf "$WORK"
}
trap end_all EXIT

# start_receivers [SECONDS]: that a webhook takes to answer
start_receivers() {
    SMTP_PORT=$(free_port)
    HOOK_PORT=$(free_port)
    MAILS=$WORK/mails.jsonl
    HOOKS=$WORK/webhooks.jsonl
    touch "$MAILS" "$HOOKS"
    python3 "$(dirname "${BASH_SOURCE[0]}")/receivers.py" "$SMTP_PORT" "$MAILS" "$HOOK_PORT" "$HOOKS" "${1:-0}" &
    remember $!
}

# start_tocsin [SETTING...]: the packaged jar on a free port, with its data in $WORK/data
start_tocsin() {
    PORT=${PORT:-$(free_port)}
    TOCSIN_ADMIN_PASSWORD=$PASSWORD java -jar "$JAR" \
        --server.port="$PORT" \
        --tocsin.database.data-dir="$WORK/data" \
        --tocsin.notification.webhook.url="http://127.0.0.1:$HOOK_PORT/" \
        --tocsin.notification.webhook.secret=end-to-end-secret \
        --tocsin.notification.webhook.allowed-networks=127.0.0.0/8 \
        --spring.mail.host=127.0.0.1 --spring.mail.port="$SMTP_PORT" "$@" \
        >>"$WORK/tocsin.log" 2>&1 &
    TOCSIN=$!
    remember "$TOCSIN"
}

is_ready() {
    curl -fsS "http://127.0.0.1:$PORT/actuator/health/readiness"
}

# api [-u user:password] METHOD PATH [JSON]: prints the body, fails on an error status
api() {
    local user=admin:$PASSWORD
    if [ "$1" = -u ]; then
        user=$2
        shift 2
    fi
    local body=()
    [ $# -lt 3 ] || body=(-H 'Content-Type: application/json' -d "$3")
    curl -sS --fail-with-body -u "$user" -X "$1" "${body[@]}" "http://127.0.0.1:$PORT$2"
}

# holds FILTER: whether the jq filter is true of what comes in
holds() {
    jq -e "$@"
}

# sample people have no password: sets one for the person on call now, and prints the name
log_in_on_call() {
    local person
    person=$(api GET /api/sla-oncall/api/v1/oncall-rotations | jq -r '.results[0].current_oncall.user_id')
    ON_CALL=$(api PATCH "/api/v1/users/$person" "{\"password\": \"$PASSWORD\"}" | jq -r .username)
}

inbox() {
    api -u "$ON_CALL:$PASSWORD" GET '/api/v1/inbox?page_size=200'
}

conclude() {
    echo "$PASSED passed, $FAILED failed"
    ((FAILED == 0))
}
