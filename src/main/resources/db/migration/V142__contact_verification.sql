-- A person proves that an address is theirs by a code that was sent there; only a hash of the code is kept.
create table contact_verification (
    id           uuid primary key,
    tenant_id    text        not null references tenant (id),
    user_id      uuid        not null references app_user (id),
    -- no foreign key: a contact may be removed, and how often its address was written to still counts
    contact_id   uuid        not null,
    channel      text        not null,
    address      text        not null,
    status       text        not null check (status in ('PENDING', 'VERIFIED', 'EXPIRED', 'REFUSED', 'UNDELIVERED', 'REPLACED')),
    code_hash    text,
    tries        integer     not null,
    requested_by text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    settled_at   timestamptz,
    version      integer     not null
);
create unique index contact_verification_pending on contact_verification (contact_id) where status = 'PENDING';
create index contact_verification_latest on contact_verification (contact_id, created_at desc);
create index contact_verification_to on contact_verification (tenant_id, channel, address, created_at desc);
create index contact_verification_of on contact_verification (tenant_id, user_id, created_at desc);
select guard_by_tenant('contact_verification');
