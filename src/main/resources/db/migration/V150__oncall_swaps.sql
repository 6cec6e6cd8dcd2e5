-- Shifts that somebody offers to others. Once approved, an override of source SWAP does what was agreed.
create table oncall_swap (
    id                  uuid primary key,
    tenant_id           text        not null references tenant (id),
    rotation_id         uuid        not null references oncall_rotation (id) on delete cascade,
    -- who gives it and who takes it; no foreign keys, since people are never deleted
    requester           uuid        not null,
    start_time          timestamptz not null,
    end_time            timestamptz not null,
    offered_to          jsonb       not null,
    declined_by         jsonb       not null,
    reason              text        not null,
    expires_at          timestamptz not null,
    status              text        not null check (status in
                            ('REQUESTED', 'TAKEN', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    taker               uuid,
    taken_at            timestamptz,
    exchange_start      timestamptz,
    exchange_end        timestamptz,
    approval_needed     boolean,
    approval_reason     text,
    decided_by          text,
    decided_at          timestamptz,
    decision_reason     text,
    created_by          text        not null,
    created_at          timestamptz not null,
    process_instance_id text,
    version             integer     not null,
    check (start_time < end_time),
    check (expires_at <= end_time),
    check (exchange_start < exchange_end),
    check ((exchange_start is null) = (exchange_end is null)),
    check (taker is not null or status not in ('TAKEN', 'APPROVED')),
    -- one time is offered once, however many ask at the same moment
    constraint oncall_swap_once exclude using gist
        (rotation_id with =, requester with =, tstzrange(start_time, end_time) with &&) where (status in ('REQUESTED', 'TAKEN'))
);
create index on oncall_swap (tenant_id, start_time, id);
create index on oncall_swap (tenant_id, status, start_time);
create index on oncall_swap (rotation_id, start_time);
create index on oncall_swap (tenant_id, requester, start_time);
create index on oncall_swap (tenant_id, taker, start_time);
create index on oncall_swap using gin (offered_to);
select guard_by_tenant('oncall_swap');
