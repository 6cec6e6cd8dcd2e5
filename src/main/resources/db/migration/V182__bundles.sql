-- How many messages may still go one way to one person right now: a token bucket, taken from in the transaction that claims.
create table send_allowance (
    tenant_id   text             not null references tenant (id),
    bucket      text             not null,
    tokens      double precision not null,
    refilled_at timestamptz      not null,
    primary key (tenant_id, bucket)
);
select guard_by_tenant('send_allowance');

-- A message that has to wait for its turn, and the one that takes it along.
alter table delivery add column throttled boolean not null default false;
alter table delivery add column bundle_id uuid references delivery (id);
create index on delivery (tenant_id, person_id, channel) where throttled and settled_at is null;
create index on delivery (bundle_id) where bundle_id is not null;
