-- announced work: what is reported about these services meanwhile pages nobody until it is over
create table maintenance_window (
    id         uuid        primary key,
    tenant_id  text        not null references tenant (id),
    version    integer     not null,
    services   jsonb       not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    reason     text        not null,
    created_by text,
    created_at timestamptz not null,
    check (ends_at >= starts_at)
);
create index on maintenance_window (tenant_id, ends_at);
create index on maintenance_window (tenant_id, starts_at);
select guard_by_tenant('maintenance_window');

create index on escalation (tenant_id, held_because, id) where held_because is not null;
