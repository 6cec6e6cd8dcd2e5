-- Several layers in one rotation; each with its priority, schedule and people.
alter table oncall_rotation add column layers jsonb not null default '[]';
