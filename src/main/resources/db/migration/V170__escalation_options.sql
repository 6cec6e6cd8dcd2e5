-- what a policy may say beside its steps, and what an escalation needs to know to keep to it
alter table escalation_policy add column options jsonb not null default '{"repeatCount": 0}';

alter table escalation
    add column options         jsonb   not null default '{"repeatCount": 0}',
    add column by_matrix       boolean not null default false,
    add column times           integer not null default 0 check (times >= 0),
    add column pages           jsonb   not null default '{}',
    add column paged_at        timestamptz,
    add column paged_people    jsonb   not null default '[]',
    add column awaited         jsonb   not null default '[]',
    add column page_again      boolean not null default false,
    add column withdraw_pages  boolean not null default false,
    add column snoozed_until   timestamptz,
    add column snoozed_by      text,
    add column snoozed_because text,
    add column held_until      timestamptz,
    add column held_because    text check (held_because in ('SNOOZED', 'MAINTENANCE', 'OFFICE_CLOSED'));

update escalation e set by_matrix = true
from escalation_policy p where p.id = e.policy_id and p.escalation_steps = '[]';
update escalation set times = 1, pages = jsonb_build_object(level::text, round), paged_at = level_since
where level > 0;
