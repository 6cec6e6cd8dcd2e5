-- who else hears of it, from which level on, and whether they have
alter table escalation add column tells jsonb not null default '[]';
