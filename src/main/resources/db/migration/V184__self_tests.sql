-- Reports of self-tests: whether people would have been reached.
create table self_test (
    id           uuid primary key,
    tenant_id    text        not null references tenant (id),
    requested_by text        not null,
    person_id    uuid,
    weekly       boolean     not null,
    status       text        not null check (status in ('RUNNING', 'PASSED', 'FAILED')),
    checks       jsonb       not null,
    started_at   timestamptz not null,
    page_sent_at timestamptz,
    finished_at  timestamptz,
    version      integer     not null
);
create index on self_test (tenant_id, started_at desc);
select guard_by_tenant('self_test');
