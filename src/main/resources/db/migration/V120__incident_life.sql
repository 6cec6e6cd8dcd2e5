-- The rest of an incident's life: holds, reclassification, replies, reopening.

alter table tenant add column reopen_window_hours integer not null default 168 check (reopen_window_hours between 0 and 8760);

alter table incident
    add column opened_at          timestamptz,
    add column replied_at         timestamptz,
    add column message_at         timestamptz,
    add column held_at            timestamptz,
    add column hold_reason        text,
    add column status_before_hold text check (status_before_hold in ('OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS')),
    add column reopen_until       timestamptz,
    add column reopened_at        timestamptz,
    add column reopened_count     integer not null default 0,
    add column classified_as      text;
update incident set opened_at = created_at, classified_as = severity || ', ' || priority;
alter table incident
    alter column opened_at set not null,
    add check ((status = 'ON_HOLD') = (held_at is not null));
