-- Who is to be on call and who really was: one row for each shift and person, kept.
create table oncall_assignment (
    id             uuid primary key,
    tenant_id      text        not null references tenant (id),
    -- no foreign key: what was outlives its rotation
    rotation_id    uuid        not null,
    rotation_name  text        not null,
    -- none to people either, who are never deleted
    user_id        uuid        not null,
    origin         text        not null check (origin in ('SCHEDULE', 'ASSIGNED')),
    status         text        not null check (status in ('SCHEDULED', 'ACTIVE', 'COMPLETED', 'CANCELLED')),
    start_time     timestamptz not null,
    end_time       timestamptz not null,
    position       integer     not null,
    source         text        not null check (source in ('LAYER', 'OVERRIDE', 'SWAP', 'TEMPORARY', 'EXTERNAL')),
    reason         text        not null,
    handoff_notes  text        not null,
    handoff_from   uuid,
    -- the process that waits for the notes
    notes_process  text,
    reminded       boolean     not null,
    begin_told     boolean     not null,
    end_told       boolean     not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    version        integer     not null,
    check (start_time <= end_time),
    -- what somebody assigned stands, so it can't be assigned twice, however many ask at the same moment
    constraint oncall_assignment_once exclude using gist
        (rotation_id with =, user_id with =, tstzrange(start_time, end_time) with &&)
        where (origin = 'ASSIGNED' and status in ('SCHEDULED', 'ACTIVE'))
);
create index oncall_assignment_of_rotation on oncall_assignment (rotation_id, end_time);
create index oncall_assignment_untold on oncall_assignment (rotation_id, end_time) where not end_told;
create index oncall_assignment_of_tenant on oncall_assignment (tenant_id, start_time, id);
create index oncall_assignment_of_user on oncall_assignment (tenant_id, user_id, start_time);
create index oncall_assignment_of_process on oncall_assignment (notes_process) where notes_process is not null;
select guard_by_tenant('oncall_assignment');

-- How far a rotation's history has been written, and the process that waits for its next change.
create table oncall_watch (
    rotation_id         uuid primary key references oncall_rotation (id) on delete cascade,
    tenant_id           text        not null references tenant (id),
    recorded_since      timestamptz not null,
    recorded_until      timestamptz not null,
    process_instance_id text,
    version             integer     not null
);
select guard_by_tenant('oncall_watch');
