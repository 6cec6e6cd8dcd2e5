-- What a tenant's messages may say and by which ways they may go; every tenant has its row.
create table message_rules (
    tenant_id        text primary key references tenant (id),
    redacted_labels  jsonb   not null,
    -- null leaves it to the plan
    allowed_channels jsonb,
    bundle_after     integer not null check (bundle_after between 1 and 10000),
    version          integer not null
);
insert into message_rules (tenant_id, redacted_labels, bundle_after, version) select id, '[]', 5, 0 from tenant;
select guard_by_tenant('message_rules');

-- Whether a notice may wait for the end of its reader's quiet hours, as the table answered.
alter table notification add column can_wait boolean not null default false;
