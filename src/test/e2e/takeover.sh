#!/usr/bin/env bash
# The version before is ended, by SIGTERM and by kill -9, and this one takes over its database and open work: every timer fires once,
# every page goes out once, and a version of IncidentResponse that an analyst deployed goes on.
# usage: takeover.sh path/to/the/version/before.jar path/to/tocsin.jar [TERM|KILL]
set -euo pipefail
OLD=$1
NEW=$2
for jar in "$OLD" "$NEW"; do
    if [ ! -f "$jar" ]; then
        echo "  FAIL  there is no $jar"
        echo "0 passed, 1 failed"
        exit 1
    fi
done

# runs both ways of ending it at the same time, since most of the time it waits for timers
if [ $# -lt 3 ]; then
    logs=$(mktemp -d "${TMPDIR:-/tmp}/tocsin-takeover.XXXXXX")
    for signal in TERM KILL; do
        "$0" "$OLD" "$NEW" "$signal" >"$logs/$signal" 2>&1 &
    done
    wait
    passed=0
    failed=0
    for signal in TERM KILL; do
        echo "-- ended by SIG$signal"
        sed -E '/^[0-9]+ passed, [0-9]+ failed$/d' "$logs/$signal"
        counts=$(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed$/\1 \2/p' "$logs/$signal")
        if [ -n "$counts" ]; then
            passed=$((passed + ${counts% *}))
            failed=$((failed + ${counts#* }))
        else
            echo "  FAIL  it did not come to its end"
            failed=$((failed + 1))
        fi
    done
    rm -r "$logs"
    echo "$passed passed, $failed failed"
    exit $((failed > 0))
fi

SIGNAL=$3
. "$(dirname "$0")/lib.sh"

need curl curl
need jq jq
need python3 python3

export JAVA_TOOL_OPTIONS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" # neither runs for long
export TOCSIN_SECRETS_KEY=kept-over-restarts

start_receivers
JAR=$OLD
start_tocsin
check "the version before becomes ready" eventually 400 is_ready
# what is still to come is due so many minutes after it is opened: not before it runs again, also where a start takes long
WAIT=$(((SECONDS * 5 / 2 + 59) / 60))
WAIT=$((WAIT < 3 ? 3 : WAIT))
echo "  $SECONDS s: ready; timers are due after $WAIT minutes"

TOKEN=$(api POST /api/v1/tokens '{"name": "takeover", "access": "ADMIN"}' | jq -r .token)
# as api, with a token: it costs no hash of a password
call() {
    local body=()
    [ $# -lt 3 ] || body=(-H 'Content-Type: application/json' -d "$3")
    curl -sS --fail-with-body -H "Authorization: Bearer $TOKEN" -X "$1" "${body[@]}" "http://127.0.0.1:$PORT$2"
}
ONCALL=/api/sla-oncall/api/v1
# at SECONDS [FORMAT]: the time so many seconds from now
at() {
    date -u -d "@$(($(date +%s) + $1))" "+${2:-%Y-%m-%dT%H:%M:%SZ}"
}

## The setup: people, SLAs, escalation policies

# person NAME HOST [MORE]: reached by webhook on that host
person() {
    call POST /api/v1/users "{\"username\": \"$1.takeover\", \"name\": \"$1\", \"access\": \"RESPONDER\", \"password\": \"$PASSWORD\",
        \"contacts\": [{\"channel\": \"WEBHOOK\", \"address\": \"http://127.0.0.$2:$HOOK_PORT/\"}] ${3:-}}" | jq -r .id
}
# rotation TEAM TYPE START PERSON...
rotation() {
    local people
    people=$(printf ', "%s"' "${@:4}")
    call POST $ONCALL/oncall-rotations/ "{\"name\": \"$1\", \"team_name\": \"$1\", \"rotation_type\": \"$2\", \"timezone\": \"UTC\",
        \"schedule_config\": {\"start\": \"$3\", \"handoff_time\": \"${3:11:5}\"}, \"participants\": [${people:2}]}" | jq -r .id
}
# promise NAME TYPE MINUTES THRESHOLDS MORE: an SLA definition for this test's incidents of severity LOW
promise() {
    call POST $ONCALL/sla-definitions/ "{\"name\": \"$1\", \"sla_type\": \"$2\", \"target_duration_minutes\": $3, \"thresholds\": $4,
        \"incident_categories\": [\"TAKEOVER\"], \"incident_severities\": [\"LOW\"], \"incident_priorities\": [\"P4\"] $5}" >/dev/null
}
policy() {
    call POST $ONCALL/escalation-policies/ "{\"name\": \"$1\", \"trigger_condition\": \"INCIDENT_CREATED\", \"incident_categories\": [\"$2\"],
        \"escalation_steps\": $3 ${4:-}}" >/dev/null
}

call PATCH /api/v1/tenants/default/message-rules '{"bundle_after": 60}' >/dev/null # each message by itself
for id in $(call GET $ONCALL/escalation-policies/ | jq -r '.results[].id'); do
    call DELETE "$ONCALL/escalation-policies/$id" >/dev/null
done
for id in $(call GET '/api/v1/users?page_size=200' | jq -r '.results[] | select(.roles != []).id'); do
    call PATCH "/api/v1/users/$id" '{"roles": []}' >/dev/null # the sample people lead nobody here
done
ANA=$(person ana 2)
BO=$(person bo 3)
person lou 4 ', "roles": ["TEAM_LEAD"]' >/dev/null
call POST /api/v1/users "{\"username\": \"max.takeover\", \"name\": \"max\", \"access\": \"RESPONDER\", \"roles\": [\"DIRECTOR\"], \"contacts\": [
    {\"channel\": \"WEBHOOK\", \"address\": \"http://127.0.0.4:$HOOK_PORT/\"}, {\"channel\": \"EMAIL\", \"address\": \"max@example.com\"}]}" >/dev/null
REX=$(person rex 5)
HANK=$(person hank 6)
QUINN=$(person quinn 7 ", \"quiet_hours\": {\"start\": \"$(at -120 %H:%M)\", \"end\": \"$(at $((WAIT * 60 + 40)) %H:%M)\"}")
DORA=$(person dora 8)
EMIL=$(person emil 9)
VERA=$(person vera 10)
START=$(at -3600 %Y-%m-%dT%H:00:00)
PRIMARY=$(rotation Primary WEEKLY "$START" "$ANA" "$BO")
rotation Refusing WEEKLY "$START" "$REX" >/dev/null
rotation Hanging WEEKLY "$START" "$HANK" >/dev/null
rotation Quiet WEEKLY "$START" "$QUINN" >/dev/null

promise "Short" RESOLUTION_TIME $WAIT '["50%"]' ''
promise "Warned soon" RESOLUTION_TIME $((WAIT + 1)) '["5%"]' ', "incident_projects": ["WARNED"]'
promise "Overdue" RESOLUTION_TIME $WAIT '["50%", "200%"]' ', "incident_projects": ["OVERDUE"]'
promise "Missed" RESOLUTION_TIME $WAIT '["10%"]' ', "incident_projects": ["MISSED"]'
promise "Word" UPDATE_TIME 60 '["50%"]' ', "incident_projects": ["WORD"]'
policy Steps TAKEOVER "[{\"level\": 1, \"delay_minutes\": 0, \"actions\": [\"notify_oncall\"], \"channels\": [\"webhook\"]},
    {\"level\": 2, \"delay_minutes\": $WAIT, \"actions\": [\"notify_team_lead\"], \"channels\": [\"webhook\"]},
    {\"level\": 3, \"delay_minutes\": $((WAIT + 2)), \"actions\": [\"notify_director\"], \"channels\": [\"webhook\", \"email\"]}]"
policy Progress PROGRESS '[{"level": 1, "delay_minutes": 0, "actions": ["notify_oncall"], "channels": ["webhook"]}]' \
    ", \"ack_timeout_minutes\": $WAIT"
printf '%s\n' "127.0.0.5 refuses" "127.0.0.6 hangs" >"$HOOKS.down"
echo "  $SECONDS s: the scene is set"

## Incidents at different steps, twelve by the process as it is shipped and nine by an analyst's version of it

declare -A ID
OPENED=$SECONDS
# open NAME [MORE]
open() {
    ID[$1]=$(call POST /api/v1/incidents "{\"title\": \"Incident $1\", \"severity\": \"low\", \"priority\": \"P4\", \"category\": \"TAKEOVER\",
        \"team\": \"Primary\" ${2:-}}" | jq -r .id)
}

verb() {
    call POST "/api/v1/incidents/${ID[$1]}/$2" "${3:-{\}}"
}
open warned ', "project": "WARNED"'
open quiet ', "project": "WARNED", "team": "Quiet"'
open paged
ID[started]=$(call POST /engine-rest/process-definition/key/IncidentResponse/start '{"variables": {"title": {"value": "Incident started"},
    "severity": {"value": "low"}, "priority": {"value": "P4"}, "category": {"value": "TAKEOVER"}, "team": {"value": "Primary"}}}' | jq -r .businessKey)
open acknowledged
verb acknowledged acknowledge >/dev/null
open held
verb held hold >/dev/null
open snoozed
escalation() {
    call GET "/api/v1/incidents/${ID[$1]}/escalations" | jq -r '.results[0].id'
}
call POST "/api/v1/escalations/$(escalation snoozed)/snooze" "{\"minutes\": $WAIT, \"reason\": \"Restarting\"}" >/dev/null
call POST /api/v1/maintenance-windows "{\"services\": [\"billing\"], \"ends_at\": \"$(at $((WAIT * 60)))\", \"reason\": \"New database\"}" >/dev/null
open maintenance ', "service": "billing"'
open overdue ", \"project\": \"OVERDUE\", \"opened_at\": \"$(at $((-WAIT * 60 - 10)))\""
open resolved
verb resolved resolve >/dev/null
open closed
verb closed close >/dev/null
open refusing ', "team": "Refusing"'

definition() {
    call GET "/engine-rest/process-definition/key/IncidentResponse" | jq -r .id
}
call GET "/engine-rest/process-definition/$(definition)/xml" | jq -r .bpmn20Xml >"$WORK/shipped.bpmn"
python3 - "$WORK/shipped.bpmn" "$WORK/incident-response.bpmn" <<'PYTHON'
import re
import sys

shipped = open(sys.argv[1], encoding="utf-8").read()
prefix = re.search(r"<(\w+:)?process\s", shipped).group(1) or ""
mark = (f'<{prefix}intermediateThrowEvent id="Event_AnalystLooks" name="Analyst looks" />'
        f'<{prefix}sequenceFlow id="Flow_AnalystLooked" sourceRef="Event_AnalystLooks" targetRef="Task_ClassifyIncident" />')
changed = re.sub(r'(<[^>]*id="Flow_Registered"[^>]*targetRef=")Task_ClassifyIncident"', r'\1Event_AnalystLooks"', shipped)
# lists of incoming and outgoing flows must contain the new flow
changed = re.sub(r'(id="Task_ClassifyIncident".*?incoming>)Flow_Registered<', r"\1Flow_AnalystLooked<", changed, count=1, flags=re.S)
changed = changed.replace(f"</{prefix}process>", mark + f"</{prefix}process>")
open(sys.argv[2], "w", encoding="utf-8").write(changed)
PYTHON
SHIPPED=$(definition)
curl -sS --fail-with-body -H "Authorization: Bearer $TOKEN" -F deployment-name=analyst -F "data=@$WORK/incident-response.bpmn" \
    "http://127.0.0.1:$PORT/engine-rest/deployment/create" >"$WORK/deployed.json"
ANALYSTS=$(definition)
check "an analyst's version of IncidentResponse is the latest" test "$ANALYSTS" != "$SHIPPED"

open paged-too
open held-too
verb held-too hold >/dev/null
open manual
verb manual escalate '{"reason": "I need help"}' >/dev/null
open unprogressed ', "category": "PROGRESS"'
is_paged_about_unprogressed() {
    grep -q '"Incident unprogressed"' "$HOOKS"
}
eventually 60 is_paged_about_unprogressed # else the acknowledgement takes the page back
verb unprogressed acknowledge >/dev/null
open unresolved ", \"severity\": \"critical\", \"priority\": \"P1\", \"opened_at\": \"$(at $((WAIT * 60 - 7200)))\""
verb unresolved acknowledge >/dev/null
open customer ', "severity": "critical", "priority": "P1", "customer": "Acme"'
verb customer acknowledge >/dev/null
verb customer customer-escalation '{"kind": "technical", "reason": "Nobody tells us anything", "contact": "Jo"}' >/dev/null
TICKET=$(call POST /api/v1/tickets '{"title": "The tap drips", "priority": "Low", "severity": "low", "category": "TAKEOVER", "project": "WORD", "team": "Primary"}')
ID[ticket]=$(jq -r .id <<<"$TICKET")
call POST "/api/v1/tickets/${ID[ticket]}/comments" '{"body": "Any news?", "author_role": "CUSTOMER"}' >/dev/null
KEY=$(call GET /api/v1/integrations | jq -r '.results[] | select(.name == "alertmanager").key')
BEGAN=$(at -5)
# alert STATUS: of a real Alertmanager
alert() {
    call POST "/api/v1/ingest/alertmanager/$KEY" "{\"version\": \"4\", \"groupKey\": \"g\", \"status\": \"$1\", \"receiver\": \"tocsin\", \"alerts\": [
        {\"status\": \"$1\", \"fingerprint\": \"f1\", \"startsAt\": \"$BEGAN\", \"endsAt\": \"0001-01-01T00:00:00Z\",
        \"labels\": {\"alertname\": \"Errors\", \"severity\": \"critical\"}, \"annotations\": {\"summary\": \"Incident alert\"}}]}"
}
alert firing >/dev/null
ID[alert]=$(call GET /api/v1/incidents/f1 | jq -r .id)

# swaps of ana's shift: one waits for approval, one expires while it does
offer() {
    api -u "ana.takeover:$PASSWORD" POST $ONCALL/oncall-swaps/ "{\"rotation\": \"$PRIMARY\", \"start_time\": \"$(at "$1")\", \"end_time\": \"$(at $(($1 + 3600)))\",
        \"offered_to\": [\"$BO\"] ${2:-}}" | jq -r .id
}
SWAP=$(offer 172800)
EXPIRING=$(offer 180000 ", \"expires_at\": \"$(at $((WAIT * 60)))\"")
for swap in "$SWAP" "$EXPIRING"; do
    api -u "bo.takeover:$PASSWORD" POST "$ONCALL/oncall-swaps/$swap/take/" >/dev/null
done
# a shift that changes at a full minute, after the switch
HANDOFF=$(rotation Handoff DAILY "$(at $((WAIT * 60 + 40 - 86400)) %Y-%m-%dT%H:%M:00)" "$DORA" "$EMIL")
on_call() {
    call GET "$ONCALL/oncall-rotations/$1/" | jq -r .current_oncall.username
}
BEFORE=$(on_call "$HANDOFF")
# an SLA instance about an external subject
PARCEL=$(call POST /engine-rest/process-definition/key/SlaInstance/start '{"variables": {"subject": {"value": "PARCEL:7"}, "title": {"value": "Parcel 7"},
    "slaDefinition": {"value": "Short"}}}' | jq -r .businessKey)
# an address of vera's that is not verified yet
CONTACT=$(api -u "vera.takeover:$PASSWORD" PATCH /api/v1/users/me '{"contacts": [{"channel": "EMAIL", "address": "vera@example.com"}]}' | jq -r '.contacts[0].id')
VERIFICATION=/api/v1/users/$VERA/contacts/$CONTACT/verification
api -u "vera.takeover:$PASSWORD" POST "$VERIFICATION" >/dev/null
code() {
    jq -rs 'map(select(.to[0] == "vera@example.com"))[0].body' "$MAILS" | grep -oE 'code is [0-9]{6}' | grep -oE '[0-9]{6}'
}
check "a code to prove an address arrives" eventually 20 code
# the last of them: its page is on its way when the version before is ended, and its warning is due while nothing runs
open hanging ', "team": "Hanging", "project": "MISSED"'
check "21 incidents are open, or may be reopened" test "${#ID[@]}" -eq 21


## The switch

# messages FILE: what was taken at the sink, each key once, with how often it came
messages() {
    jq -s 'def said: .body.data | {notice_type, subject, recipient, level, title, text};
        [.[] | select(.taken)] | group_by(.id) | map({id: .[0].id, times: length, same: (map(said) | unique | length == 1)} + (.[0] | said)
            | .about = .subject.title | .to = (.recipient // "everybody" | rtrimstr(".takeover")))' "$HOOKS" >"$1"
}
incidents() {
    call GET '/api/v1/incidents?page_size=200' | jq -S '[.results[] | {id, number, kind, title, status, severity, priority, category, team, assignee,
        labels, acknowledged_at, held_at, resolved_at, closed_at, reopen_until, process_instance_id}] | sort_by(.number)'
}
incidents >"$WORK/incidents.before"
engine_instances() {
    call GET '/engine-rest/process-instance?processDefinitionKey=IncidentResponse' | jq -S '[.[] | {id, definitionId, businessKey}] | sort_by(.id)'
}
engine_instances >"$WORK/instances.before"
kill "-$SIGNAL" "$TOCSIN"
is_over() {
    ! kill -0 "$TOCSIN" 2>/dev/null
}
check "SIG$SIGNAL ends the version before within 30 s" eventually 30 is_over
wait "$TOCSIN" 2>/dev/null || true
messages "$WORK/before.json"
echo "  $SECONDS s: ended after $(jq length "$WORK/before.json") messages, $((SECONDS - OPENED)) s after the first incident was opened"
rm "$HOOKS.down"
LOGGED=$(wc -l <"$WORK/tocsin.log")

JAR=$NEW
start_tocsin
check "this version becomes ready over what the version before left" eventually 400 is_ready
echo "  $SECONDS s: ready, $((SECONDS - OPENED)) s after the first incident was opened"

## Everything is still there and can be worked with

incidents >"$WORK/incidents.after"
engine_instances >"$WORK/instances.after"
check "each incident is as it was" cmp "$WORK/incidents.before" "$WORK/incidents.after"
check "each stands in the process and version it began with" cmp "$WORK/instances.before" "$WORK/instances.after"
check "the analyst's version is still the latest" test "$(definition)" = "$ANALYSTS"

# is NAME FILTER: whether the filter is true of the incident
is() {
    call GET "/api/v1/incidents/${ID[$1]}" | holds "$2"
}
# after NAME ACTION FILTER: performs the action, then checks the filter
after() {
    verb "$1" "$2" "${4:-}" | holds "$3"
}
check "one on hold is resumed" after held resume '.status == "OPEN" and all(.sla_instances[]; .status != "PAUSED")'
check "and resolved: what was promised is kept" after held resolve \
    '.status == "RESOLVED" and any(.sla_instances[]; .sla_definition_name == "Short" and .status == "MET")'
check "another on hold is resumed in the analyst's version" after held-too resume '.status == "OPEN"'
check "and acknowledged: nobody climbs on" after held-too acknowledge '.status == "ACKNOWLEDGED" and all(.escalations[]; .status == "ACKNOWLEDGED")'
check "one that was acknowledged is resolved" after acknowledged resolve '.status == "RESOLVED" and all(.escalations[]; .status == "RESOLVED")'
check "one that was resolved is closed" after resolved close '.status == "CLOSED" and .reopen_until != null'
check "one that was closed is reopened, and its clocks run again" after closed reopen \
    '.status == "IN_PROGRESS" and any(.sla_instances[]; .status == "ACTIVE" or .status == "BREACHED")'
check "Alertmanager resolves its alert" alert resolved
check "which has an end" is alert '.status == "RESOLVED" and .resolved_automatically'
check "the customer of the ticket is answered" call POST "/api/v1/tickets/${ID[ticket]}/comments" '{"body": "We are on it"}'
check "and that was the word that was due" is ticket 'any(.sla_instances[]; .sla_type == "UPDATE_TIME" and .status == "MET")'
check "whom a customer escalated is resolved" after customer resolve '.status == "RESOLVED"'
no_update_is_due() {
    call GET "/api/v1/incidents/${ID[customer]}/customer-escalations" | holds '.results[0].ended_at != null'
}
check "and no update is due any more" eventually 10 no_update_is_due
check "the message sla.changed ends a promise about something kept elsewhere" call POST /engine-rest/message \
    "{\"messageName\": \"sla.changed\", \"businessKey\": \"$PARCEL\", \"processVariables\": {\"change\": {\"value\": \"fulfilled\"}}}"
parcel_is_over() {
    call GET "/engine-rest/process-instance/count?businessKey=$PARCEL" | holds '.count == 0'
}
check "which is over then" parcel_is_over
swap_is() {
    call GET "$ONCALL/oncall-swaps/$1/" | holds ".status == \"$2\""
}
check "a swap that waited for it is approved" call POST "$ONCALL/oncall-swaps/$SWAP/approve/"
check "and in the schedule" swap_is "$SWAP" APPROVED
check "the code that the version before sent proves the address" api -u "vera.takeover:$PASSWORD" POST "$VERIFICATION/confirm" "{\"code\": \"$(code)\"}"
open after
passed_the_mark() {
    call GET "/engine-rest/history/activity-instance?activityId=Event_AnalystLooks&processDefinitionId=$ANALYSTS" | holds 'length == 10'
}
check "a new incident takes the analyst's way, as the nine before it" passed_the_mark
verb after acknowledge >/dev/null

## Every timer fires once, every page goes out once

# came FILE TYPE TO LEVEL ABOUT: how many messages
came() {
    jq --arg type "$2" --arg to "$3" --argjson level "$4" --arg about "$5" '[.[] | select(.notice_type == $type and .to == $to and .level == $level
        and (.about == $about or (.about | startswith($about + ":"))))] | length' "$1"
}
DUE=()
# due TYPE TO LEVEL ABOUT: what is still to come when the version before is ended
due() {
    DUE+=("$1" "$2" "$3" "$4")
}
for name in paged started warned quiet snoozed overdue refusing paged-too; do
    due ESCALATION lou 2 "Incident $name"
done
for name in paged started warned snoozed; do
    due ESCALATION max 3 "Incident $name"
    due SLA_BREACH ana 0 "Incident $name"
done
due SLA_BREACH ana 0 "Incident paged-too"
due SLA_WARNING hank 0 "Incident hanging"
due SLA_WARNING quinn 0 "Incident quiet"
due ESCALATION quinn 1 "Incident quiet"
due ESCALATION ana 1 "Incident maintenance"
due ESCALATION max 3 "Incident manual"
due ESCALATION max 3 "Incident unresolved"
due ESCALATION rex 1 "Incident refusing"
due ESCALATION hank 1 "Incident hanging"
due CUSTOM ana 0 "Follow up with Acme"
due ONCALL_HANDOFF dora 0 "On-call handoff for Handoff"
due ONCALL_HANDOFF emil 0 "On-call handoff for Handoff"
due ONCALL_REMINDER ana 0 "ana stays on call, nobody approved it in time"
# these come a second time: breached, then at twice the target; unresolved long after the acknowledgement
AGAIN=(SLA_BREACH ana 0 "Incident overdue" ESCALATION ana 1 "Incident unprogressed")
has_come() {
    local i
    messages "$WORK/messages.json"
    for ((i = 0; i < ${#DUE[@]}; i += 4)); do
        [ "$(came "$WORK/messages.json" "${DUE[@]:i:4}")" -ge 1 ] || return 1
    done
    for ((i = 0; i < ${#AGAIN[@]}; i += 4)); do
        [ "$(came "$WORK/messages.json" "${AGAIN[@]:i:4}")" -ge 2 ] || return 1
    done
}
LAST=$((OPENED + WAIT * 60 + 200))
check "all that was due has come" eventually $((LAST > SECONDS + 30 ? LAST - SECONDS : 30)) has_come
check "one that was paged twice is acknowledged in the analyst's version" after paged-too acknowledge '.status == "ACKNOWLEDGED"'
for name in warned quiet paged started snoozed maintenance overdue refusing hanging manual unprogressed ticket; do
    verb "$name" resolve >/dev/null # nothing more is to come
done
nothing_under_way() {
    local status
    for status in PENDING SENDING RETRYING; do
        [ "$(call GET "/api/v1/deliveries?status=$status" | jq .count)" -eq 0 ] || return 1
    done
}
check "nothing is under way any more" eventually 60 nothing_under_way
messages "$WORK/messages.json"
echo "  $SECONDS s: $(jq length "$WORK/messages.json") messages"
for ((i = 0; i < ${#DUE[@]}; i += 4)); do
    set -- "${DUE[@]:i:4}"
    check "$1 of level $3 about \"$4\" reaches $2 once, after the switch" \
        test "$(came "$WORK/before.json" "$@") $(came "$WORK/messages.json" "$@")" = "0 1"
done
for ((i = 0; i < ${#AGAIN[@]}; i += 4)); do
    set -- "${AGAIN[@]:i:4}"
    check "$1 of level $3 about \"$4\" reaches $2 once before, and once after" \
        test "$(came "$WORK/before.json" "$@") $(came "$WORK/messages.json" "$@")" = "1 2"
done
all_messages() {
    jq -e "$1" "$WORK/messages.json"
}
check "nobody is told the same twice, but for those two" all_messages 'group_by([.notice_type, .subject.id, .to, .level, .title, .text])
    | map(select(length > 1) | [.[0].about, length]) | unique == [["Incident overdue", 2], ["Incident unprogressed", 2]]'
if [ "$SIGNAL" = TERM ]; then
    check "no key comes twice" all_messages 'all(.[]; .times == 1)'
else
    check "a key that comes twice, because nobody knew whether it had arrived, says the same" all_messages 'all(.[]; .same)'
fi
for page in 1 2 3; do
    call GET "/api/v1/deliveries?channel=WEBHOOK&page_size=200&page=$page" 2>/dev/null | jq -c '.results[]?' || true
done >"$WORK/deliveries.jsonl"
check "the delivery log has the same keys, delivered" \
    jq -se --slurpfile messages "$WORK/messages.json" '([.[] | select(.status == "DELIVERED") | .id] | sort) == ($messages[0] | map(.id) | sort)' \
    "$WORK/deliveries.jsonl"
check "and none that gave up" jq -se 'all(.[]; .status | IN("DELIVERED", "CANCELLED"))' "$WORK/deliveries.jsonl"
check "no mail comes twice" jq -se 'length >= 5 and (map(.id) | unique | length) == length and (map({to, subject}) | unique | length) == length' "$MAILS"
check "a swap that nobody approved expired" swap_is "$EXPIRING" EXPIRED
check "the shift has changed" test "$(on_call "$HANDOFF")" != "$BEFORE"

count_is() {
    call GET "/engine-rest/$1" | holds ".count == $2"
}
check "the analyst's version is still the latest" test "$(definition)" = "$ANALYSTS"
check "nothing in the engine has failed" count_is incident/count 0
check "no job has failed" count_is 'job/count?withException=true' 0
check "no task of a worker has given up" count_is 'external-task/count?noRetriesLeft=true' 0
check "no error is in the log" sh -c "! tail -n +$((LOGGED + 1)) '$WORK/tocsin.log' | grep -F ' ERROR '"

conclude
