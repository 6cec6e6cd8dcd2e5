-- a plan's figures are the targets of ordinary definitions, each of which holds one slot
alter table sla_definition add column plan_slot text check (plan_slot in
    ('CRITICAL_MTTA', 'CRITICAL_MTTR', 'HIGH_MTTA', 'HIGH_MTTR', 'MEDIUM_MTTA', 'MEDIUM_MTTR', 'LOW_MTTA', 'LOW_MTTR'));
create unique index sla_definition_one_per_slot on sla_definition (tenant_id, plan_slot) where plan_slot is not null;
update sla_definition set plan_slot = case name
        when 'Critical Incident Resolution' then 'CRITICAL_MTTR'
        when 'High Severity Resolution' then 'HIGH_MTTR'
        when 'Medium Severity Resolution' then 'MEDIUM_MTTR'
        when 'Low Severity Resolution' then 'LOW_MTTR'
    end
where sla_type = 'RESOLUTION_TIME';

create table sla_plan_config (
    id         uuid primary key,
    tenant_id  text        not null references tenant (id),
    version    integer     not null,
    name       text        not null,
    template   text        not null check (template in ('standard', 'premium', 'enterprise', 'government')),
    overrides  jsonb       not null,
    is_active  boolean     not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index sla_plan_config_newest on sla_plan_config (tenant_id, created_at desc);
create unique index sla_plan_config_one_active on sla_plan_config (tenant_id) where is_active;
select guard_by_tenant('sla_plan_config');
