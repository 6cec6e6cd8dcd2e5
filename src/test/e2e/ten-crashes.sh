#!/usr/bin/env bash
# kill -9 ten times while 2,000 pages go out to a receiver that counts by idempotency key: none is lost, none is processed twice.
# usage: ten-crashes.sh path/to/tocsin.jar
set -euo pipefail
JAR=$1
. "$(dirname "$0")/lib.sh"

INCIDENTS=200
PEOPLE=10 # all of them on call at once
PAGES=$((INCIDENTS * PEOPLE))
CRASHES=10
LIMIT=900 # seconds for all of it; most of them go into eleven starts

need curl curl
need jq jq
need python3 python3

# it starts twelve times. What it would gain by long compilation is lost with each crash; unpacked, and with the classes that
# the first start leaves behind, a start takes half the time
export JAVA_TOOL_OPTIONS="-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC"
java -Djarmode=tools -jar "$JAR" extract --destination "$WORK/app" 2>>"$WORK/extract.log"
JAR=$WORK/app/$(basename "$JAR")
CLASSES=$WORK/classes.jsa

left() {
    echo $((LIMIT > SECONDS ? LIMIT - SECONDS : 0))
}

start_receivers 0.04
# as after an outage: nothing is sent until everything is set up
JAVA_TOOL_OPTIONS+=" -XX:ArchiveClassesAtExit=$CLASSES" start_tocsin --tocsin.engine.job-executor=false
check "the application becomes ready" eventually 180 is_ready

# each person has their own host, so that no host reaches its limit of four messages at once
on_call=()
for n in $(seq "$PEOPLE"); do
    on_call+=("$(api POST /api/v1/users "{\"username\": \"crash-$n\", \"name\": \"Crash $n\", \"access\": \"RESPONDER\",
        \"contacts\": [{\"channel\": \"WEBHOOK\", \"address\": \"http://127.0.0.$((n + 1)):$HOOK_PORT/\"}]}" | jq .id)")
done
turn=$(printf ', %s' "${on_call[@]}")
api POST /api/sla-oncall/api/v1/oncall-rotations/ \
    "{\"name\": \"Storm\", \"team_name\": \"Storm\", \"rotation_type\": \"WEEKLY\", \"participants\": [[${turn:2}]]}" >/dev/null
api POST /api/sla-oncall/api/v1/escalation-policies/ '{
  "name": "Many at once", "escalation_type": "TIME_BASED", "trigger_condition": "INCIDENT_CREATED", "incident_categories": ["STORM"],
  "escalation_steps": [{"level": 1, "delay_minutes": 0, "actions": ["notify_oncall"], "channels": ["webhook"]}]}' >/dev/null

TOKEN=$(api POST /api/v1/tokens '{"name": "storm", "access": "RESPONDER"}' | jq -r .token)
for n in $(seq "$INCIDENTS"); do
    cat <<END
url = "http://127.0.0.1:$PORT/api/v1/incidents"
header = "Authorization: Bearer $TOKEN"
header = "Content-Type: application/json"
data = "{\"title\": \"Storm $n\", \"severity\": \"low\", \"category\": \"storm\", \"team\": \"Storm\"}"
output = /dev/null
fail
END
    [ "$n" -eq "$INCIDENTS" ] || echo next
done >"$WORK/incidents.curl"
check "$INCIDENTS incidents are opened" curl -sS --parallel --parallel-max 4 -K "$WORK/incidents.curl"
stop() {
    kill "-$1" "$TOCSIN"
    wait "$TOCSIN" 2>/dev/null || true
}
stop TERM
JAVA_TOOL_OPTIONS+=" -XX:SharedArchiveFile=$CLASSES"
echo "  $SECONDS s: everything is there, and nothing has been sent"

# the pages among what has arrived, whatever else is told by webhook
received() {
    jq -c 'select(.body.type == "notification.escalation" and .body.data.recipient != null)' "$HOOKS"
}
arrived() {
    grep -c '"recipient": "crash-' "$HOOKS" || true
}
more_than() {
    [ "$(arrived)" -gt "$1" ]
}

CRASHED=0
while [ "$CRASHED" -lt "$CRASHES" ]; do
    start_tocsin
    before=$(arrived)
    # each round waits for about its share of what is left, so that some is left for the end
    share=$(((PAGES - before) / (CRASHES - CRASHED + 1)))
    eventually $(($(left) < 120 ? $(left) : 120)) more_than $((before + share / 2 + RANDOM % (share + 1))) || break
    stop KILL
    CRASHED=$((CRASHED + 1))
    echo "  $SECONDS s: crash $CRASHED after $(arrived) messages"
done
check "all $CRASHES crashes came while pages were going out" test "$CRASHED" -eq "$CRASHES" -a "$(arrived)" -lt "$PAGES"

start_tocsin
everybody_told() {
    [ "$(arrived)" -ge "$PAGES" ] && [ "$(received | jq -r .id | sort -u | wc -l)" -ge "$PAGES" ]
}
check "every page arrives" eventually "$(left)" everybody_told
nothing_under_way() {
    local status
    for status in PENDING SENDING RETRYING; do
        [ "$(api GET "/api/v1/deliveries?channel=WEBHOOK&status=$status" | jq .count)" -eq 0 ] || return 1
    done
}
check "nothing is under way any more" eventually "$(left)" nothing_under_way
echo "  $SECONDS s: all is sent"

# the messages that the receiver processes: each key once
received | jq -s 'group_by(.id) | map({id: .[0].id, times: length, incident: .[0].body.data.subject.id, person: .[0].body.data.recipient,
    level: .[0].body.data.level, same: (map({incident: .body.data.subject.id, person: .body.data.recipient, level: .body.data.level})
        | unique | length == 1)})' >"$WORK/processed.json"
echo "  $(jq 'map(.times) | add' "$WORK/processed.json") messages under $(jq length "$WORK/processed.json") keys;" \
    "$(jq 'map(select(.times > 1)) | length' "$WORK/processed.json") keys came more than once"
processed() {
    jq -e --argjson pages "$PAGES" --argjson incidents "$INCIDENTS" "$1" "$WORK/processed.json"
}
check "none is lost: each of $INCIDENTS incidents is told to each of $PEOPLE people" processed \
    '(map({incident, person}) | unique | length) == $pages and (map(.incident) | unique | length) == $incidents'
check "none is processed twice: $PAGES keys, one for each incident, person and step" processed \
    'length == $pages and (map({incident, person, level}) | unique | length) == $pages'
check "and a key that comes again says the same" processed 'all(.[]; .same)'

for page in $(seq $((PAGES / 200 + 5))); do
    api GET "/api/v1/deliveries?channel=WEBHOOK&page_size=200&page=$page" | jq -c '.results[] | select(.recipient != null and .notice_type == "ESCALATION")'
done | jq -s . >"$WORK/log.json"
logged() {
    jq -e --slurpfile processed "$WORK/processed.json" "$1" "$WORK/log.json"
}
check "the delivery log has the same keys, all delivered" logged \
    'all(.[]; .status == "DELIVERED") and (map(.id) | sort) == ($processed[0] | map(.id) | sort)'
check "and no message came that it has no attempt for" logged \
    '(map({(.id): .attempts}) | add) as $attempts | all($processed[0][]; .times <= $attempts[.id])'

lost_once() {
    local id
    id=$(jq -r 'map(select(.attempts > 1))[0].id' "$WORK/log.json")
    api GET "/api/v1/deliveries/$id" | holds '(.log | map(.outcome)) as $o | $o[-1] == "DELIVERED" and ($o[:-1] | all(. == "LOST"))'
}
check "a message that a crash cut off is in the log as lost, and then as delivered" lost_once
check "nothing in the engine has failed" sh -c "[ $(api GET /engine-rest/incident/count | jq .count) -eq 0 ]"

conclude
