create table escalation_policy (
    id                    uuid primary key,
    tenant_id             text        not null references tenant (id),
    version               integer     not null,
    name                  text        not null,
    description           text,
    escalation_type       text        not null check (escalation_type in
                              ('TIME_BASED', 'SEVERITY_BASED', 'CONDITION_BASED', 'MANUAL', 'CUSTOMER')),
    trigger_condition     text        not null check (trigger_condition in
                              ('INCIDENT_CREATED', 'SLA_THRESHOLD', 'SLA_BREACH', 'UNACKNOWLEDGED', 'UNRESOLVED',
                               'SECURITY_BREACH', 'DATA_LOSS', 'CASCADE', 'MANUAL', 'CUSTOM')),
    incident_categories   jsonb       not null,
    incident_severities   jsonb       not null,
    incident_priorities   jsonb       not null,
    trigger_delay_minutes integer     not null check (trigger_delay_minutes >= 0),
    escalation_steps      jsonb       not null,
    notification_channels jsonb       not null,
    is_active             boolean     not null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    unique (tenant_id, name)
);
create index on escalation_policy (tenant_id, trigger_condition) where is_active;
select guard_by_tenant('escalation_policy');

create table escalation (
    id                  uuid primary key,
    tenant_id           text        not null references tenant (id),
    version             integer     not null,
    subject_type        text        not null,
    subject_id          text        not null,
    subject_title       text        not null,
    policy_id           uuid        not null references escalation_policy (id),
    policy_name         text        not null,
    trigger_condition   text        not null,
    reason              text        not null,
    facts               jsonb       not null,
    ladder              jsonb       not null,
    usual_channels      jsonb       not null,
    ladder_start        timestamptz not null,
    earliest_at         timestamptz not null,
    status              text        not null check (status in
                            ('PENDING', 'TRIGGERED', 'ACKNOWLEDGED', 'RESOLVED', 'CANCELLED')),
    level               integer     not null check (level >= 0),
    level_since         timestamptz not null,
    round               integer     not null check (round >= 1),
    wanted_level        integer     not null check (wanted_level >= 1),
    wanted_because      text,
    next_level_at       timestamptz,
    exhausted_at        timestamptz,
    acknowledged_by     text,
    acknowledged_at     timestamptz,
    tell_subject        boolean     not null,
    resolved_at         timestamptz,
    cancelled_at        timestamptz,
    cancelled_because   text,
    process_instance_id text,
    created_at          timestamptz not null
);
-- one open escalation per subject and policy: a later trigger raises it
create unique index escalation_open on escalation (tenant_id, subject_type, subject_id, policy_id)
    where status in ('PENDING', 'TRIGGERED', 'ACKNOWLEDGED');
create index on escalation (tenant_id, subject_type, subject_id, created_at);
create index on escalation (tenant_id, created_at);
create index on escalation (tenant_id, status, created_at);
create index on escalation (tenant_id, level, created_at);
create index on escalation (tenant_id, policy_id, created_at);
create index on escalation (policy_id);
select guard_by_tenant('escalation');

create table escalation_event (
    id            uuid primary key,
    number        bigint      generated always as identity,
    tenant_id     text        not null references tenant (id),
    escalation_id uuid        not null references escalation (id),
    subject_type  text        not null,
    subject_id    text        not null,
    at            timestamptz not null,
    type          text        not null,
    level         integer     not null,
    actor         text,
    detail        text        not null
);
create index on escalation_event (tenant_id, subject_type, subject_id, at, number);
create index on escalation_event (escalation_id, at, number);
select guard_by_tenant('escalation_event');
