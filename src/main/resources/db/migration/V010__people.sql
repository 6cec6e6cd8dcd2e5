create table app_user (
    id              uuid primary key,
    tenant_id       text        not null references tenant (id),
    username        text        not null,
    name            text        not null,
    email           text,
    phone           text,
    team            text,
    department      text,
    manager_id      uuid references app_user (id),
    roles           jsonb       not null,
    skills          jsonb       not null,
    clearance_level integer     not null check (clearance_level >= 0),
    timezone        text        not null,
    access          text        not null check (access in ('VIEWER', 'RESPONDER', 'ANALYST', 'ADMIN')),
    password_hash   text,
    active          boolean     not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         integer     not null
);
-- over all tenants: the user name alone tells who logs in, and where
create unique index app_user_username on app_user (lower(username));
create index app_user_tenant on app_user (tenant_id, username);
create index app_user_access on app_user (tenant_id, access) where active;
create index app_user_manager on app_user (manager_id) where manager_id is not null;
select guard_by_tenant('app_user');

create table contact_method (
    id        uuid primary key,
    tenant_id text    not null references tenant (id),
    user_id   uuid    not null references app_user (id),
    channel   text    not null check (channel in ('EMAIL', 'SMS', 'PHONE', 'SLACK', 'TEAMS', 'WEBHOOK', 'PUSH', 'PAGERDUTY', 'OPSGENIE', 'JIRA_SM')),
    address   text    not null,
    position  integer not null,
    verified  boolean not null,
    version   integer not null,
    unique (user_id, channel, address)
);
select guard_by_tenant('contact_method');
