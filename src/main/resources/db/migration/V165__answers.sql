-- The key that signs one-tap links, of the whole installation; sealed under a key that is not in the database.
create table answer_key (
    name       text primary key,
    sealed     text        not null,
    created_at timestamptz not null
);

-- By what an answer is known to belong to a delivery: links, buttons and keys carry the id, signed with the rest of the row.
create table answer_link (
    id              bigint primary key,
    tenant_id       text        not null references tenant (id),
    delivery_id     uuid        not null unique references delivery (id),
    notification_id uuid        not null references notification (id),
    -- null for a message to many: only who is known by other means can answer it
    person_id       uuid references app_user (id),
    -- stands for the matter in a reply by SMS
    reply_code      text        not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    version         integer     not null
);
create index answer_link_of_person on answer_link (person_id, expires_at desc) where person_id is not null;
create index answer_link_by_code on answer_link (person_id, reply_code) where person_id is not null;
select guard_by_tenant('answer_link');

-- What people answered, by which way, and what they were told.
create table given_answer (
    id          uuid primary key,
    tenant_id   text        not null references tenant (id),
    link_id     bigint      not null references answer_link (id),
    action      text        not null check (action in ('ACKNOWLEDGE', 'RESOLVE', 'ESCALATE')),
    via         text        not null check (via in ('LINK', 'SLACK', 'SMS', 'PHONE')),
    person_id   uuid        not null references app_user (id),
    person_name text        not null,
    outcome     text        not null,
    said        text        not null,
    at          timestamptz not null,
    version     integer     not null
);
create index given_answer_of_link on given_answer (link_id, action);
-- a link is good for one answer
create unique index given_answer_once on given_answer (link_id, action) where via = 'LINK';
select guard_by_tenant('given_answer');

-- Requests of providers that were taken once; who sends one again changes nothing. Kept for a day.
create table answer_replay (
    provider text        not null,
    key      text        not null,
    seen_at  timestamptz not null,
    primary key (provider, key)
);
create index answer_replay_age on answer_replay (seen_at);

-- Numbers that said STOP: they get no SMS until they say START. Of the whole installation, as the sender's number is.
create table sms_opt_out (
    number       text primary key,
    opted_out_at timestamptz not null
);

-- Whose number or account it is, when an answer comes from there: asked before a tenant is known.
create index contact_method_verified on contact_method (channel, address) where verified;
