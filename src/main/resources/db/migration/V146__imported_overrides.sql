-- Overrides that came from a calendar file: the same event, imported again, changes them and adds none.
alter table oncall_override add column external_uid text;
-- which occurrence of a series, and which of its people
alter table oncall_override add column external_part text not null default '';
create unique index oncall_override_imported on oncall_override (rotation_id, external_uid, external_part)
    where external_uid is not null;

-- Other systems name people by their e-mail address.
create index app_user_email on app_user (tenant_id, lower(email)) where email is not null;
