#!/usr/bin/env bash
# Debian's vdirsyncer and khal subscribe to a calendar feed: a changed schedule changes their events and doubles none.
# usage: calendar-feed.sh path/to/tocsin.jar
set -euo pipefail
JAR=$1
. "$(dirname "$0")/lib.sh"

need curl curl
need jq jq
need python3 python3
need vdirsyncer vdirsyncer
need khal khal
export LC_ALL=C.UTF-8 # both refuse to run without one

start_receivers
start_tocsin
check "the application becomes ready" eventually 180 is_ready

ROTATIONS=/api/sla-oncall/api/v1/oncall-rotations
user() {
    api GET "/api/v1/users?q=$1" | jq -r --arg name "$1" '.results[] | select(.username == $name).id'
}
ANA=$(user ana)
BO=$(user bo)
TOMORROW=$(date -u -d tomorrow +%F)
ROTATION=$(api POST "$ROTATIONS/" "{\"name\": \"Kitchen, days\", \"rotation_type\": \"DAILY\", \"participants\": [\"$ANA\"],
    \"schedule_config\": {\"start\": \"2026-01-01T00:00:00\", \"restrict_to\": [{\"start\": \"08:00\", \"end\": \"18:00\"}]}}" | jq -r .id)
FEED=$(api POST /api/v1/calendar-feeds "{\"rotation\": \"$ROTATION\"}")
URL=$(jq -r .url <<<"$FEED")

cat >"$WORK/vdirsyncer.conf" <<CONF
[general]
status_path = "$WORK/status/"
[pair oncall]
a = "here"
b = "tocsin"
collections = null
conflict_resolution = "b wins"
[storage here]
type = "filesystem"
path = "$WORK/calendar/"
fileext = ".ics"
[storage tocsin]
type = "http"
url = "$URL"
CONF
cat >"$WORK/khal.conf" <<CONF
[calendars]
[[oncall]]
path = $WORK/calendar
[sqlite]
path = $WORK/khal.db
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = UTC
default_timezone = UTC
CONF
subscribe() {
    yes | vdirsyncer -c "$WORK/vdirsyncer.conf" discover >"$WORK/vdirsyncer.log" 2>&1 || true # yes is cut off
    sync
}
sync() {
    vdirsyncer -c "$WORK/vdirsyncer.conf" sync >>"$WORK/vdirsyncer.log" 2>&1
}
events() {
    find "$WORK/calendar" -name '*.ics' | wc -l
}
shown() {
    khal -c "$WORK/khal.conf" list --day-format '' --format '{start-time}-{end-time} {title}' "$TOMORROW" 1d | sed '/^$/d'
}
override() {
    api POST /api/sla-oncall/api/v1/oncall-overrides/ "$(jq -n --arg rotation "$ROTATION" \
        --arg from "${TOMORROW}T$1:00Z" --arg to "${TOMORROW}T$2:00Z" --argjson what "$3" \
        '{rotation: $rotation, start_time: $from, end_time: $to} + $what')" | jq -r .id
}
is_shown() {
    [ "$(shown)" = "$1" ]
}

check "the feed opens without a login" curl -fsS -o "$WORK/feed.ics" "$URL"
check "vdirsyncer subscribes to it" subscribe
FIRST=$(events)
check "it has every shift from a month back to a year ahead ($FIRST)" test "$FIRST" -ge 396 -a "$FIRST" -le 398
check "khal shows who is on call tomorrow" is_shown "08:00-18:00 On call: Kitchen, days — ana"
check "and the calendar has its name" grep -qF 'X-WR-CALNAME:On call: Kitchen\, days' "$WORK/feed.ics"

sync
check "another sync changes nothing" test "$(events)" -eq "$FIRST"
TAG=$(curl -fsS -o /dev/null -D - "$URL" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
check "a program that asks by the entity tag is told that nothing changed" \
    test "$(curl -sS -o /dev/null -w '%{http_code}' -H "If-None-Match: $TAG" "$URL")" = 304

SHORTER=$(override 16:00 18:00 "{\"kind\": \"REMOVE\", \"user\": \"$ANA\"}")
check "a sync after the shift was shortened" sync
check "changes the event" is_shown "08:00-16:00 On call: Kitchen, days — ana"
check "and adds none" test "$(events)" -eq "$FIRST"

api DELETE "/api/sla-oncall/api/v1/oncall-overrides/$SHORTER/"
override 08:00 18:00 "{\"kind\": \"REPLACE\", \"replaces\": \"$ANA\", \"user\": \"$BO\"}" >/dev/null
check "a sync after somebody else took the shift" sync
check "shows them instead" is_shown "08:00-18:00 On call: Kitchen, days — bo"
check "and nobody twice" test "$(events)" -eq "$FIRST"

api DELETE "/api/v1/calendar-feeds/$(jq -r .id <<<"$FEED")"
check "a revoked feed is gone" test "$(curl -sS -o /dev/null -w '%{http_code}' "$URL")" = 404
is_refused() {
    ! sync
}
check "and vdirsyncer says so" is_refused

conclude
