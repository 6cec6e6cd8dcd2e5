create table oncall_rotation (
    id               uuid primary key,
    tenant_id        text        not null references tenant (id),
    name             text        not null,
    description      text        not null,
    rotation_type    text        not null check (rotation_type in ('WEEKLY', 'DAILY')),
    status           text        not null check (status in ('ACTIVE', 'PAUSED', 'INACTIVE')),
    team_name        text        not null,
    team_description text        not null,
    schedule         jsonb       not null,
    timezone         text        not null,
    external_system  text        not null check (external_system in ('INTERNAL', 'PAGERDUTY', 'OPSGENIE', 'JIRA_SM')),
    -- user ids, groups in order of their turns; no foreign keys, since people are never deleted
    participants     jsonb       not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    version          integer     not null
);
create unique index oncall_rotation_name on oncall_rotation (tenant_id, lower(name));
create index oncall_rotation_team on oncall_rotation (tenant_id, lower(team_name), created_at) where status = 'ACTIVE';
create index oncall_rotation_first on oncall_rotation (tenant_id, created_at) where status = 'ACTIVE';
select guard_by_tenant('oncall_rotation');
