-- Words in several languages: a template without a locale is for everybody who reads no other.
alter table notification_template add column locale text not null default '';
do $$
declare
    old_default text;
begin
    select indexname into strict old_default from pg_indexes
    where tablename = 'notification_template' and schemaname = current_schema() and indexdef like '%UNIQUE%WHERE is_default%';
    execute format('drop index %I', old_default);
end $$;
create unique index notification_template_default
    on notification_template (tenant_id, template_type, channel_type, locale) where is_default;

-- How a person wants to be told: in which language, and by which ways when it is urgent and when it is not.
create table message_preference (
    person_id uuid primary key references app_user (id) on delete cascade,
    tenant_id text    not null references tenant (id),
    locale    text    not null,
    urgent    jsonb   not null,
    other     jsonb   not null,
    version   integer not null
);
select guard_by_tenant('message_preference');
