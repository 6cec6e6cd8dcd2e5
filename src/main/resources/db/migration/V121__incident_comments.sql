-- What people say about an incident, in the order in which they said it.

create table incident_comment (
    id          uuid primary key,
    tenant_id   text not null references tenant (id),
    incident_id uuid not null references incident (id),
    position    bigint generated always as identity,
    body        text not null,
    is_public   boolean not null,
    author_role text not null check (author_role in ('STAFF', 'CUSTOMER')),
    author      text not null,
    author_id   uuid references app_user (id),
    created_at  timestamptz not null
);
create index incident_comment_incident on incident_comment (tenant_id, incident_id, position);
select guard_by_tenant('incident_comment');
-- what was said stays said
revoke update, delete, truncate on incident_comment from "${app_role}";
