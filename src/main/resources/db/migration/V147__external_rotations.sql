-- Rotations whose schedule is kept by another system: where, and what it said last.
alter table oncall_rotation add column external_system_id text;
alter table oncall_rotation add column integration_config jsonb not null default '{}';
-- sealed under a key that is not in the database
alter table oncall_rotation add column external_secret text;
alter table oncall_rotation add constraint oncall_rotation_external
    check (external_system = 'INTERNAL' or external_system_id is not null);

create table oncall_external_state (
    rotation_id  uuid primary key references oncall_rotation (id) on delete cascade,
    tenant_id    text        not null references tenant (id),
    -- who is on call from when to when; people by our ids, those we do not know by name
    shifts       jsonb       not null,
    unmatched    jsonb       not null,
    -- until when nothing is missing; null where only the present is known
    known_until  timestamptz,
    fetched_at   timestamptz,
    error        text,
    next_read    timestamptz not null
);
create index oncall_external_state_tenant on oncall_external_state (tenant_id);
select guard_by_tenant('oncall_external_state');
