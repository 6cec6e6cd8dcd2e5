-- A customer asked for more attention: who was told, and when the customer is due the next update.
create table customer_escalation (
    id                   uuid primary key,
    tenant_id            text        not null references tenant (id),
    subject_type         text        not null,
    subject_id           text        not null,
    kind                 text        not null check (kind in ('TECHNICAL', 'BILLING', 'ACCOUNT')),
    customer             text        not null,
    reason               text        not null,
    contact              text,
    requested_by         text,
    update_every_minutes integer check (update_every_minutes > 0),
    update_due_at        timestamptz,
    updated_at           timestamptz,
    missed               integer     not null,
    process_instance_id  text,
    created_at           timestamptz not null,
    ended_at             timestamptz,
    version              integer     not null
);
create index on customer_escalation (tenant_id, subject_type, subject_id, created_at);
select guard_by_tenant('customer_escalation');
