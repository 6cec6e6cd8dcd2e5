-- Addresses under which calendar programs subscribe to on-call shifts; the secret in the address is the credential.
create table calendar_feed (
    id           uuid primary key,
    tenant_id    text        not null references tenant (id),
    name         text        not null,
    -- whose shifts: a rotation's, or one person's over all rotations
    rotation_id  uuid references oncall_rotation (id) on delete cascade,
    user_id      uuid references app_user (id),
    gaps         boolean     not null,
    secret_hash  text        not null unique,
    created_by   text        not null,
    -- a person or a token; the feed ends with it
    creator_id   uuid        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    -- what was last handed out: programs are told by these that events are others now
    content_hash text        not null,
    revision     integer     not null,
    changed_at   timestamptz not null,
    version      integer     not null,
    check ((rotation_id is null) <> (user_id is null))
);
create index calendar_feed_of_tenant on calendar_feed (tenant_id, created_at);
create index calendar_feed_of_creator on calendar_feed (tenant_id, creator_id, created_at);
create index calendar_feed_of_rotation on calendar_feed (rotation_id) where rotation_id is not null;
create index calendar_feed_of_user on calendar_feed (user_id) where user_id is not null;
select guard_by_tenant('calendar_feed');
