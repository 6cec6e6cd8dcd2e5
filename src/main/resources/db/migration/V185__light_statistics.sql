-- What is only looked up by key is counted from a small sample. While a table is young autovacuum counts it every minute, and with
-- the usual sample that stopped everything else for a second at 20 alerts a second on two cores; see src/docs/adr/0013.
do $$
declare it record;
begin
  for it in
    select c.oid::regclass as name, a.attname as attribute
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace
      and c.relname in ('act_hi_actinst', 'act_hi_procinst', 'act_ru_execution', 'act_ru_variable', 'act_ru_ext_task',
        'act_ru_event_subscr', 'audit_entry', 'escalation_event', 'notification', 'delivery', 'delivery_attempt',
        'inbox_message', 'answer_link')
  loop
    execute format('alter table %s alter column %I set statistics 10', it.name, it.attribute);
  end loop;
end $$;

-- rows are added only: a vacuum has nothing to clear away there, and reads every index for it
alter table act_hi_actinst set (autovacuum_vacuum_insert_threshold = 100000);
alter table audit_entry set (autovacuum_vacuum_insert_threshold = 100000);
