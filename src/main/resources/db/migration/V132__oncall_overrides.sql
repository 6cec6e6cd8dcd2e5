-- Exceptions from a rotation's schedule.
create extension if not exists btree_gist;

create table oncall_override (
    id          uuid primary key,
    tenant_id   text        not null references tenant (id),
    rotation_id uuid        not null references oncall_rotation (id) on delete cascade,
    kind        text        not null check (kind in ('ADD', 'REMOVE', 'REPLACE', 'TEMPORARY')),
    source      text        not null check (source in ('OVERRIDE', 'SWAP', 'TEMPORARY')),
    -- who goes and who comes; no foreign keys, since people are never deleted
    leaves      uuid,
    comes       uuid,
    shifts      jsonb       not null,
    start_time  timestamptz not null,
    end_time    timestamptz not null,
    reason      text        not null,
    created_by  text        not null,
    created_at  timestamptz not null,
    version     integer     not null,
    check (start_time < end_time),
    check ((leaves is not null) = (kind in ('REMOVE', 'REPLACE'))),
    check ((comes is not null) = (kind in ('ADD', 'REPLACE'))),
    -- nobody is taken off twice at once, however many ask at the same moment
    constraint oncall_override_once exclude using gist
        (rotation_id with =, leaves with =, tstzrange(start_time, end_time) with &&) where (kind in ('REMOVE', 'REPLACE'))
);
create index oncall_override_of_rotation on oncall_override (rotation_id, start_time);
create index oncall_override_of_tenant on oncall_override (tenant_id, start_time);
select guard_by_tenant('oncall_override');
