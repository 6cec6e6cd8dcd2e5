-- One page or notice: what it says, to whom it goes and what withdraws it.
create table notification (
    id                  uuid primary key,
    tenant_id           text        not null references tenant (id),
    notice_type         text        not null,
    notice_key          text        not null,
    reference           text        not null,
    subject_type        text        not null,
    subject_id          text        not null,
    subject_title       text        not null,
    level               integer     not null,
    round               integer     not null,
    recipients          jsonb       not null,
    wanted_channels     jsonb       not null,
    chosen_channels     jsonb       not null,
    reason              text,
    note                text,
    facts               jsonb       not null,
    status              text        not null check (status in ('OPEN', 'PREPARED', 'WITHDRAWN')),
    process_instance_id text,
    created_at          timestamptz not null,
    withdrawn_at        timestamptz,
    version             integer     not null,
    -- a repeated step asks for the same notice again and must not send it twice
    unique (tenant_id, notice_key)
);
create index on notification (tenant_id, reference);
create index on notification (tenant_id, subject_type, subject_id);
select guard_by_tenant('notification');

-- One way of one notice to one person, or to the endpoint of the whole tenant (no person).
create table delivery (
    id              uuid primary key,
    tenant_id       text        not null references tenant (id),
    notification_id uuid        not null references notification (id),
    page_key        text,
    person_id       uuid references app_user (id),
    person_name     text,
    channel         text        not null,
    address         text,
    title           text        not null,
    text            text        not null,
    status          text        not null
        check (status in ('PENDING', 'SENDING', 'DELIVERED', 'RETRYING', 'REFUSED', 'NOT_CONFIGURED', 'CANCELLED')),
    attempts        integer     not null,
    detail          text,
    provider_id     text,
    created_at      timestamptz not null,
    claimed_at      timestamptz,
    next_attempt_at timestamptz,
    settled_at      timestamptz,
    version         integer     not null
);
-- one person is paged once for a subject, level and round, whichever policies ask; withdrawing the page frees the key
create unique index on delivery (tenant_id, page_key, person_id, channel) nulls not distinct where page_key is not null;
create index on delivery (notification_id);
create index on delivery (tenant_id, created_at desc);
create index on delivery (tenant_id, person_id, created_at desc);
create index on delivery (tenant_id, status, created_at desc);
select guard_by_tenant('delivery');

-- The delivery log: each attempt, with its outcome once there is one.
create table delivery_attempt (
    id          uuid primary key,
    tenant_id   text        not null references tenant (id),
    delivery_id uuid        not null references delivery (id),
    number      integer     not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    outcome     text check (outcome in ('DELIVERED', 'RETRY', 'REFUSED', 'LOST')),
    provider_id text,
    latency_ms  bigint,
    error       text,
    version     integer     not null,
    unique (delivery_id, number)
);
select guard_by_tenant('delivery_attempt');

-- The in-app inbox: needs no configuration and always works.
create table inbox_message (
    id              uuid primary key,
    tenant_id       text        not null references tenant (id),
    notification_id uuid        not null references notification (id),
    person_id       uuid        not null references app_user (id),
    notice_type     text        not null,
    subject_type    text        not null,
    subject_id      text        not null,
    title           text        not null,
    body            text        not null,
    link            text        not null,
    created_at      timestamptz not null,
    read_at         timestamptz,
    version         integer     not null,
    unique (notification_id, person_id)
);
create index on inbox_message (tenant_id, person_id, created_at desc);
create index on inbox_message (tenant_id, person_id, created_at desc) where read_at is null;
select guard_by_tenant('inbox_message');

create table notification_template (
    id               uuid primary key,
    tenant_id        text        not null references tenant (id),
    name             text        not null,
    template_type    text        not null,
    channel_type     text        not null,
    subject_template text        not null,
    body_template    text        not null,
    variables        jsonb       not null,
    is_active        boolean     not null,
    is_default       boolean     not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    version          integer     not null,
    unique (tenant_id, name)
);
create index on notification_template (tenant_id, template_type, channel_type);
create unique index on notification_template (tenant_id, template_type, channel_type) where is_default;
select guard_by_tenant('notification_template');
