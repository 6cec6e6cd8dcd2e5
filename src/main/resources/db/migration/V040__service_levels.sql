create table sla_definition (
    id                           uuid primary key,
    tenant_id                    text             not null references tenant (id),
    version                      integer          not null,
    name                         text             not null,
    description                  text             not null,
    sla_type                     text             not null
        check (sla_type in ('ACKNOWLEDGMENT_TIME', 'RESPONSE_TIME', 'FIRST_RESPONSE', 'RESOLUTION_TIME')),
    incident_categories          jsonb            not null,
    incident_severities          jsonb            not null,
    incident_priorities          jsonb            not null,
    target_duration_minutes      integer          not null check (target_duration_minutes >= 1),
    business_hours_only          boolean          not null,
    business_hours               uuid,
    escalation_enabled           boolean          not null,
    escalation_threshold_percent double precision not null
        check (escalation_threshold_percent between 1 and 99),
    escalation_policy            uuid,
    is_active                    boolean          not null,
    is_default                   boolean          not null,
    created_at                   timestamptz      not null,
    updated_at                   timestamptz      not null,
    unique (tenant_id, name)
);
create unique index sla_definition_one_default on sla_definition (tenant_id, sla_type) where is_default;
select guard_by_tenant('sla_definition');

-- what was promised is copied from the definition: a later change of it moves no running clock by itself
create table sla_instance (
    id                      uuid primary key,
    tenant_id               text             not null references tenant (id),
    version                 integer          not null,
    definition_id           uuid             not null references sla_definition (id),
    definition_name         text             not null,
    sla_type                text             not null,
    target_minutes          integer          not null,
    business_hours_only     boolean          not null,
    business_hours          uuid,
    warning_percent         double precision not null,
    escalation_enabled      boolean          not null,
    escalation_policy       uuid,
    conflict_rule           text             not null
        check (conflict_rule in ('ONLY_MATCH', 'MOST_CRITERIA', 'SHORTEST_TARGET', 'NAME', 'DEFAULT_OF_TYPE', 'REQUESTED')),
    reason                  text             not null,
    subject_type            text             not null,
    subject_id              text             not null,
    subject_title           text             not null,
    external_reference      text,
    facts                   jsonb            not null,
    status                  text             not null
        check (status in ('ACTIVE', 'PAUSED', 'MET', 'BREACHED', 'CANCELLED')),
    started_at              timestamptz      not null,
    target_time             timestamptz,
    next_threshold_at       timestamptz,
    paused_at               timestamptz,
    pauses                  jsonb            not null,
    warning_due_at          timestamptz,
    warning_fired_at        timestamptz,
    breached_at             timestamptz,
    breach_fired_at         timestamptz,
    met_at                  timestamptz,
    cancelled_at            timestamptz,
    elapsed_seconds         bigint,
    escalation_triggered_at timestamptz,
    escalation_level        integer          not null,
    process_instance_id     text,
    created_at              timestamptz      not null,
    check (status <> 'ACTIVE' or target_time is not null),
    check ((status = 'PAUSED') = (paused_at is not null)),
    check (status <> 'MET' or met_at is not null)
);
create index sla_instance_newest on sla_instance (tenant_id, created_at desc);
create index sla_instance_by_subject on sla_instance (tenant_id, subject_type, subject_id);
create index sla_instance_by_definition on sla_instance (definition_id, created_at desc);
create index sla_instance_due on sla_instance (tenant_id, target_time) where status = 'ACTIVE';
create index sla_instance_breached on sla_instance (tenant_id, breached_at desc) where status = 'BREACHED';
create unique index sla_instance_external_reference on sla_instance (tenant_id, external_reference)
    where external_reference is not null;
select guard_by_tenant('sla_instance');
