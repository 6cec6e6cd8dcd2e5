-- Several thresholds, pauses with reasons, manual targets, exceptions, and what follows whom.

alter table sla_instance
    add column thresholds               jsonb   not null default '[]',
    add column pause_on_hold            boolean not null default false,
    add column milestones               jsonb   not null default '[]',
    add column retargeted_seconds       bigint check (retargeted_seconds > 0),
    add column pause_reason             text,
    add column paused_by_hand           boolean not null default false,
    add column cancel_reason            text,
    add column predecessor              uuid,
    add column longest_exchange_seconds bigint,
    add column exceptions               jsonb   not null default '[]';
update sla_instance
set thresholds    = jsonb_build_array(trim_scale(warning_percent::numeric) || '%'),
    pause_on_hold = sla_type = 'RESOLUTION_TIME',
    cancel_reason = case when cancelled_at is not null then 'cancelled' end,
    milestones    = jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
            'threshold', trim_scale(warning_percent::numeric) || '%', 'dueAt', warning_due_at, 'firedAt', warning_fired_at)));
alter table sla_instance
    alter column thresholds drop default,
    alter column pause_on_hold drop default,
    alter column milestones drop default,
    alter column exceptions drop default,
    drop column warning_percent;

-- what a changed calendar or definition has to go through, chunk by chunk
create index sla_instance_open_in_calendar on sla_instance (tenant_id, business_hours, id)
    where met_at is null and cancelled_at is null and business_hours_only;
create index sla_instance_open_by_definition on sla_instance (tenant_id, definition_id, id)
    where met_at is null and cancelled_at is null;
create index sla_instance_troubled on sla_instance (tenant_id, started_at)
    where met_at is null and cancelled_at is null and warning_fired_at is not null;
