-- Who is told of warnings and breaches beside those on call (seed 002).
create table sla_notification_config (
    tenant_id  text primary key references tenant (id),
    channels   jsonb       not null,
    recipients jsonb       not null,
    thresholds jsonb       not null,
    updated_at timestamptz not null,
    version    integer     not null
);
select guard_by_tenant('sla_notification_config');

create index on notification (tenant_id, notice_type, created_at desc);

-- Thresholds that tell people and set nothing off.
alter table sla_instance add column notify_thresholds jsonb not null default '[]';
