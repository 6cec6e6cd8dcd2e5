-- whose turn it was last at a step that takes turns
create table escalation_turn (
    tenant_id text    not null references tenant (id),
    policy_id uuid    not null references escalation_policy (id),
    level     integer not null,
    person_id uuid    not null,
    turn      bigint  not null,
    primary key (policy_id, level, person_id)
);
create index on escalation_turn (tenant_id);
select guard_by_tenant('escalation_turn');

-- what a tenant says once for all of its policies
create table escalation_settings (
    tenant_id  text        primary key references tenant (id),
    version    integer     not null,
    fallback   jsonb,
    updated_at timestamptz not null
);
select guard_by_tenant('escalation_settings');
