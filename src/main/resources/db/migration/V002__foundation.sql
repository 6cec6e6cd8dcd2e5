-- Tenants, the wall between them, and what the platform itself keeps.

create table tenant (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null,
  plan text not null default 'standard' check (plan in ('standard', 'premium', 'enterprise', 'government')),
  zone text not null default 'UTC',
  active boolean not null default true,
  created_at timestamptz not null default now()
);

-- The second wall: the application's role sees and writes rows of the tenant in app.tenant only, which is set for each
-- transaction. Without it, it sees none; '*' opens all tenants to the few places that must work before one is known.
create function guard_by_tenant(table_name text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('create policy tenant_wall on %I '
    'using (current_setting(''app.tenant'', true) in (tenant_id, ''*'')) '
    'with check (current_setting(''app.tenant'', true) in (tenant_id, ''*''))', table_name);
end $$;
revoke execute on function guard_by_tenant(text) from public;

-- Who changed what, one row for each field.
create table audit_entry (
  id bigint generated always as identity primary key,
  tenant_id text not null references tenant (id),
  at timestamptz not null,
  actor text not null,
  address text,
  entity text not null,
  entity_id text not null,
  action text not null check (action in ('created', 'updated', 'deleted')),
  field text,
  old_value text,
  new_value text
);
create index audit_entry_of_entity on audit_entry (tenant_id, entity, entity_id, id);
create index audit_entry_of_tenant on audit_entry (tenant_id, id);
select guard_by_tenant('audit_entry');
-- what is written stays: the application can't change its own tracks
revoke update, delete, truncate on audit_entry from "${app_role}";

-- POSTs that were carried out under an Idempotency-Key, with their answers, for a day.
create table idempotency_record (
  tenant_id text not null references tenant (id),
  principal text not null,
  key text not null,
  method text not null,
  path text not null,
  body_hash text not null,
  state text not null check (state in ('IN_FLIGHT', 'DONE')),
  carried_out boolean not null default false,
  status int,
  content_type text,
  location text,
  response text,
  created_at timestamptz not null,
  primary key (tenant_id, principal, key)
);
create index idempotency_record_age on idempotency_record (created_at);
select guard_by_tenant('idempotency_record');

-- What we deployed last under each resource name; a newer version in the engine is an analyst's.
create table shipped_model (
  resource text primary key,
  sha256 text not null,
  deployment_id text not null,
  deployed_at timestamptz not null
);

-- What those who run Tocsin should know; of one tenant, or of all when it names none.
create table notice (
  id uuid primary key,
  tenant_id text references tenant (id),
  kind text not null,
  key text not null unique,
  text text not null,
  created_at timestamptz not null
);
create index notice_newest on notice (created_at desc);
