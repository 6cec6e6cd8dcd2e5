-- Numbers the states of what "who is on call" is calculated from, tenant by tenant, so that what was read can be kept in
-- memory until the next change (ADR 10).
create table oncall_state (
    tenant_id text   primary key references tenant (id),
    number    bigint not null
);
select guard_by_tenant('oncall_state');

-- The transaction that is changing it sees what is not for others yet.
create function oncall_changing() returns trigger language plpgsql as $$
begin
  perform set_config('app.oncall_changing', 'yes', true);
  return null;
end $$;

-- Once for each transaction and tenant, and only as it commits: nobody waits for the row, and nothing is locked after it.
create function oncall_changed() returns trigger language plpgsql as $$
declare
  tenant text := case tg_op when 'DELETE' then old.tenant_id else new.tenant_id end;
begin
  if coalesce(current_setting('app.oncall_changed', true), '') <> tenant then
    insert into oncall_state (tenant_id, number) values (tenant, 1)
      on conflict (tenant_id) do update set number = oncall_state.number + 1;
    perform set_config('app.oncall_changed', tenant, true);
  end if;
  return null;
end $$;

do $$
declare
  input text;
begin
  foreach input in array array['oncall_rotation', 'oncall_override', 'oncall_assignment', 'oncall_external_state',
                               'app_user', 'contact_method', 'unavailability'] loop
    execute format('create trigger oncall_changing after insert or update or delete on %I '
      'for each statement execute function oncall_changing()', input);
    execute format('create constraint trigger oncall_changed after insert or update or delete on %I '
      'deferrable initially deferred for each row execute function oncall_changed()', input);
  end loop;
end $$;
