-- Where alerts of other systems come in, and which of them were seen already.

create table integration (
    id         uuid primary key,
    tenant_id  text not null references tenant (id),
    name       text not null,
    type       text not null check (type in ('ALERTMANAGER', 'PAGERDUTY_EVENTS', 'GENERIC', 'CLOUDEVENTS', 'HEARTBEAT')),
    key        text not null,
    created_at timestamptz not null,
    version    integer not null
);
create unique index integration_name on integration (tenant_id, name);
create unique index integration_key on integration (key);
select guard_by_tenant('integration');

create table ingested_alert (
    tenant_id      text not null references tenant (id),
    integration_id uuid not null references integration (id) on delete cascade,
    fingerprint    text not null,
    starts_at      timestamptz not null,
    status         text not null check (status in ('FIRING', 'RESOLVED')),
    incident_id    uuid,
    last_seen_at   timestamptz not null,
    primary key (tenant_id, integration_id, fingerprint, starts_at)
);
-- for stale alerts, whose resolution never comes
create index ingested_alert_last_seen on ingested_alert (tenant_id, status, last_seen_at);
select guard_by_tenant('ingested_alert');
