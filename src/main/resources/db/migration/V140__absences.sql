-- When a person is not to be disturbed by what can wait: windows of local time.
alter table app_user add column quiet_hours jsonb not null default '[]';

-- When a person is away.
create table unavailability (
    id         uuid primary key,
    tenant_id  text        not null references tenant (id),
    user_id    uuid        not null references app_user (id),
    kind       text        not null check (kind in ('PTO', 'HOLIDAY', 'SICK', 'OTHER')),
    start_time timestamptz not null,
    end_time   timestamptz not null,
    reason     text        not null,
    created_by text        not null,
    created_at timestamptz not null,
    version    integer     not null,
    check (start_time < end_time),
    -- nobody is away twice at once, however many ask at the same moment; this also finds the absences of a person
    constraint unavailability_once exclude using gist (user_id with =, tstzrange(start_time, end_time) with &&)
);
create index unavailability_of_person on unavailability (tenant_id, user_id, start_time);
select guard_by_tenant('unavailability');
