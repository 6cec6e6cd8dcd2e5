-- What a message that was delivered has been changed to say since: that somebody works on it, or that it is over.
create table message_revision (
    delivery_id uuid primary key references delivery (id),
    tenant_id   text        not null references tenant (id),
    state       text check (state in ('ACKNOWLEDGED', 'RESOLVED', 'WITHDRAWN')),
    attempts    integer     not null,
    detail      text,
    updated_at  timestamptz not null,
    version     integer     not null
);
select guard_by_tenant('message_revision');
