-- Whom tables and policies call by a key, such as SECURITY_TEAM: a person, a team, a role, or plain addresses.
create table named_contact (
    id         uuid primary key,
    tenant_id  text        not null references tenant (id),
    key        text        not null,
    name       text        not null,
    user_id    uuid references app_user (id),
    team       text,
    role       text,
    addresses  jsonb       not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    integer     not null,
    unique (tenant_id, key),
    check (num_nonnulls(user_id, team, role) + (jsonb_array_length(addresses) > 0)::int = 1)
);
create index on named_contact (user_id) where user_id is not null;
select guard_by_tenant('named_contact');

-- the contacts with plain addresses that a notice goes to, beside its people
alter table notification add column contacts jsonb not null default '[]';
