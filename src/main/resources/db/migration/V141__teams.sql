-- What is known about a team beside its name. Who belongs to it is said by app_user.team alone.
create table team (
    id          uuid primary key,
    tenant_id   text        not null references tenant (id),
    name        text        not null,
    description text        not null,
    email       text,
    lead_id     uuid references app_user (id),
    manager_id  uuid references app_user (id),
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     integer     not null
);
create unique index team_name on team (tenant_id, lower(name));
create index team_lead on team (tenant_id, lead_id) where lead_id is not null;
create index team_manager on team (tenant_id, manager_id) where manager_id is not null;
select guard_by_tenant('team');

create index app_user_team on app_user (tenant_id, lower(team)) where team is not null;
