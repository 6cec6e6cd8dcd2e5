#!/usr/bin/env bash
# Debian's Alertmanager drives the whole path: a real alert is paged, acknowledged and resolved.
# usage: alertmanager.sh path/to/tocsin.jar
set -euo pipefail
JAR=$1
. "$(dirname "$0")/lib.sh"

need curl curl
need jq jq
need python3 python3
need prometheus-alertmanager prometheus-alertmanager

start_receivers
start_tocsin
check "the application becomes ready" eventually 180 is_ready
log_in_on_call

KEY=$(api GET /api/v1/integrations | jq -r '.results[] | select(.name == "alertmanager").key')
AM_PORT=$(free_port)
AM=http://127.0.0.1:$AM_PORT
cat >"$WORK/alertmanager.yml" <<YAML
route:
  receiver: tocsin
  group_by: [alertname]
  group_wait: 1s
  group_interval: 2s
  repeat_interval: 3s
receivers:
  - name: tocsin
    webhook_configs:
      - url: http://127.0.0.1:$PORT/api/v1/ingest/alertmanager/$KEY
        send_resolved: true
YAML
prometheus-alertmanager --config.file="$WORK/alertmanager.yml" --storage.path="$WORK/alertmanager" \
    --web.listen-address="127.0.0.1:$AM_PORT" --cluster.listen-address= >"$WORK/alertmanager.log" 2>&1 &
remember $!
check "Alertmanager becomes ready" eventually 30 curl -fsS "$AM/-/ready"

fire() {
    amtool alert add --alertmanager.url="$AM" alertname=HighErrorRate severity=critical service=checkout \
        --annotation=summary="Checkout answers errors" "$@"
}
incidents() {
    api GET /api/v1/incidents
}
incident() {
    api GET "/api/v1/incidents/$ID"
}
is() {
    incident | holds "$@"
}
is_one_incident() {
    incidents | holds '.count == 1'
}
is_paged_by_mail() {
    jq -se --arg to "$ON_CALL" 'any(.[]; (.to[0] | startswith($to)) and (.subject + .body | contains("Checkout answers errors")))' "$MAILS"
}
is_paged_in_app() {
    inbox | holds 'any(.results[]; .title + .body | contains("Checkout answers errors"))'
}

fire
check "the alert opens an incident" eventually 30 is_one_incident
ID=$(incidents | jq -r '.results[0].id')
check "it is critical, of service checkout and from alertmanager" \
    is '.severity == "CRITICAL" and .priority == "P1" and .service == "checkout" and .source == "alertmanager"'
check "service levels run for it" is '(.sla_instances | length) > 0 and all(.sla_instances[]; .status == "ACTIVE")'
check "an escalation runs for it" is '(.escalations | length) > 0'
check "who is on call gets a mail" eventually 30 is_paged_by_mail
check "and a message in the inbox" eventually 10 is_paged_in_app

fire
sleep 5
check "repeats of the alert open no second incident" is_one_incident

check "a human acknowledges" api -u "$ON_CALL:$PASSWORD" POST "/api/v1/incidents/$ID/acknowledge"
check "it is acknowledged and theirs" is '.status == "ACKNOWLEDGED" and .acknowledged_at != null and .assignee != null'
check "the promise to acknowledge or respond is kept" is 'any(.sla_instances[]; .status == "MET")'
check "the escalation stopped climbing" is 'all(.escalations[]; .status == "ACKNOWLEDGED")'

fire --end="$(date -u +%Y-%m-%dT%H:%M:%SZ)"
check "the resolved alert resolves it" eventually 30 is '.status == "RESOLVED" and .resolved_automatically'
check "no clock runs on" is 'all(.sla_instances[]; .status != "ACTIVE")'
check "no escalation is open" is 'all(.escalations[]; .status == "RESOLVED")'
api GET "/api/v1/incidents/$ID/timeline" | jq -r '.results[] | "          \(.at[11:19])  \(.type)  \(.detail)"'

kill -TERM "$TOCSIN"
is_over() {
    ! kill -0 "$TOCSIN" 2>/dev/null
}
no_database() {
    ! find "$WORK/data" -name postmaster.pid | grep -q .
}
check "SIGTERM ends it within 30 s" eventually 30 is_over
wait "$TOCSIN" && code=0 || code=$?
check "with the usual exit code (143)" test "$code" -eq 143
check "and its database with it" no_database

conclude
