-- Incidents, alerts and tickets, and what happened to each.

create table incident (
    id                     uuid primary key,
    tenant_id              text not null references tenant (id),
    number                 bigint not null,
    kind                   text not null check (kind in ('INCIDENT', 'ALERT', 'TICKET')),
    title                  text not null,
    description            text,
    status                 text not null check (status in ('OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'ON_HOLD', 'RESOLVED', 'CLOSED', 'CANCELLED')),
    -- null only between registration and classification, which share a transaction
    severity               text check (severity in ('EMERGENCY', 'CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
    priority               text check (priority in ('P0', 'P1', 'P2', 'P3', 'P4')),
    category               text,
    classification_reason  text,
    service                text,
    affected_services      jsonb not null,
    customer               text,
    project                text,
    source                 text not null,
    reporter               text not null,
    assignee               uuid references app_user (id),
    team                   text,
    department             text,
    labels                 jsonb not null,
    dedup_key              text,
    external_id            text,
    external_reference     text,
    required_clearance     integer not null,
    drill                  boolean not null,
    parent                 uuid references incident (id),
    close_reason           text,
    resolution_note        text,
    resolved_automatically boolean not null,
    process_instance_id    text not null,
    created_at             timestamptz not null,
    acknowledged_at        timestamptz,
    first_responded_at     timestamptz,
    resolved_at            timestamptz,
    closed_at              timestamptz,
    version                integer not null,
    -- what ?q= looks in
    words                  tsvector generated always as (to_tsvector('simple', title || ' ' || coalesce(description, ''))) stored
);

create unique index incident_number on incident (tenant_id, number);
create unique index incident_external_reference on incident (tenant_id, external_reference) where external_reference is not null;
-- one open incident per key; the next one may come when this one is over
create unique index incident_open_dedup_key on incident (tenant_id, dedup_key)
    where dedup_key is not null and status not in ('RESOLVED', 'CLOSED', 'CANCELLED');
create index incident_external_id on incident (tenant_id, external_id, created_at desc) where external_id is not null;
create index incident_created_at on incident (tenant_id, created_at desc, id);
create index incident_status on incident (tenant_id, status, created_at desc);
create index incident_severity on incident (tenant_id, severity, created_at desc);
create index incident_priority on incident (tenant_id, priority, created_at desc);
create index incident_kind on incident (tenant_id, kind, created_at desc);
create index incident_category on incident (tenant_id, category, created_at desc) where category is not null;
create index incident_service on incident (tenant_id, service, created_at desc) where service is not null;
create index incident_assignee on incident (tenant_id, assignee, created_at desc) where assignee is not null;
create index incident_team on incident (tenant_id, team, created_at desc) where team is not null;
create index incident_words on incident using gin (words);
select guard_by_tenant('incident');

create table incident_event (
    id          uuid primary key,
    tenant_id   text not null references tenant (id),
    incident_id uuid not null references incident (id),
    at          timestamptz not null,
    type        text not null,
    actor       text,
    detail      text not null
);
create index incident_event_incident on incident_event (tenant_id, incident_id, at);
select guard_by_tenant('incident_event');

-- Numbers count per tenant. A sequence each, not a counter row: nobody waits until somebody else's intake has committed.
-- The application's role may not create one, so the owner does on the tenant's first incident.
create function next_incident_number(tenant text) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    numbers text := format('%I', left('incident_number_' || tenant, 63));
begin
    if to_regclass(numbers) is null then
        perform pg_advisory_xact_lock(hashtextextended(numbers, 0));
        execute format('create sequence if not exists %s', numbers);
    end if;
    return nextval(numbers::regclass);
end $$;
revoke execute on function next_incident_number(text) from public;
grant execute on function next_incident_number(text) to "${app_role}";
