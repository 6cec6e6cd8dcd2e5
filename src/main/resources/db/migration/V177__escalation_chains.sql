-- Chains of seed 002: how somebody wrote a policy by severity; the policy itself is what escalates.
create table escalation_chain (
    id         uuid primary key,
    tenant_id  text        not null references tenant (id),
    severity   text        not null,
    policy_id  uuid        not null references escalation_policy (id),
    steps      jsonb       not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    integer     not null,
    unique (tenant_id, severity)
);
create index on escalation_chain (policy_id);
select guard_by_tenant('escalation_chain');

create index on escalation_event (tenant_id, at desc, number desc);
