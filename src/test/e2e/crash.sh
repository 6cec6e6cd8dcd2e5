#!/usr/bin/env bash
# kill -9 while the warnings of ten open incidents go out: after the restart every timer fires, and nothing comes twice.
# usage: crash.sh path/to/tocsin.jar
set -euo pipefail
JAR=$1
. "$(dirname "$0")/lib.sh"

need curl curl
need jq jq
need python3 python3

start_receivers
start_tocsin
check "the application becomes ready" eventually 180 is_ready
log_in_on_call

# warning at 30 s, breach at 180 s: the crash comes with the first warning, and the breach after the restart; it names more criteria than any shipped definition, so it is the one that applies
api POST /api/sla-oncall/api/v1/sla-definitions '{
  "name": "Three minutes", "sla_type": "RESOLUTION_TIME", "target_duration_minutes": 3, "escalation_threshold_percent": 17,
  "incident_categories": ["CRASH"], "incident_severities": ["LOW"], "incident_priorities": ["P4"]}' >/dev/null

for n in $(seq 10); do
    api POST /api/v1/incidents "{\"title\": \"Crash $n\", \"severity\": \"low\", \"category\": \"crash\"}" >/dev/null
done
OPENED=$SECONDS
incidents() {
    api GET '/api/v1/incidents?category=crash'
}
check "ten incidents are open" sh -c "[ $(incidents | jq .count) -eq 10 ]"

clocks() {
    incidents | jq '[.results[].sla_instances[] | select(.sla_definition_name == "Three minutes")]'
}
first_page_is_out() {
    [ -s "$HOOKS" ]
}
check "the first warning goes out" eventually 40 first_page_is_out
kill -KILL "$TOCSIN"
wait "$TOCSIN" 2>/dev/null || true
echo "  killed after $(wc -l <"$HOOKS") webhooks"

start_tocsin
check "it becomes ready again over what the crash left" eventually 180 is_ready
READY=$SECONDS
echo "  ready $((READY - OPENED)) s after the incidents were opened"

all_warned() {
    clocks | holds 'length == 10 and all(.[]; .warned_at != null)'
}
check "every warning that was missed comes within 60 s of being ready" eventually 60 all_warned
all_fired() {
    clocks | holds 'length == 10 and all(.[]; .warned_at != null and .breached_at != null)'
}
DUE=$((OPENED + 180 > READY ? OPENED + 180 : READY))
check "every breach comes when it is due, or within 60 s of being ready" eventually $((DUE + 60 - SECONDS)) all_fired

deliveries() {
    local id
    for id in $(incidents | jq -r '.results[].id'); do
        api GET "/api/v1/incidents/$id/deliveries" | jq '.results[]'
    done | jq -s .
}
all_settled() {
    deliveries | holds 'length > 0 and all(.[]; .status | IN("PENDING", "SENDING", "RETRYING") | not)'
}
check "every delivery is settled" eventually 120 all_settled

# how often each notification came, by its text and incident; a warning is not sent after its breach
come_once() {
    jq -e --argjson least "$1" 'length >= $least and length == (unique | length)' "$2"
}
NOTICES=$((READY < OPENED + 175 ? 20 : 10))
inbox | jq '[.results[] | select(.notice_type | startswith("SLA_")) | .notice_type + " " + .subject_id]' >"$WORK/inbox.json"
check "all $NOTICES notices are in the inbox, each once" come_once "$NOTICES" "$WORK/inbox.json"

# a receiver that honours the idempotency key drops repetitions: each notification must be left once
jq -s '[.[] | select(.body.type | startswith("notification.sla_"))] | unique_by(.id)
    | map(.body.type + " " + .body.data.subject.id)' "$HOOKS" >"$WORK/honoured.json"
check "all $NOTICES notices went to the webhook, each under one idempotency key" come_once "$NOTICES" "$WORK/honoured.json"
check "a mail that was repeated carries the same Message-ID" \
    jq -se '[.[] | select(.subject | contains("Crash")) | {to, subject, id}] | unique | length == (map({to, subject}) | unique | length)' "$MAILS"

conclude
