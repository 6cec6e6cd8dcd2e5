-- Behind row-level security an index on lower(…) is of no use, since lower() might tell what it was given; plain equality is.
alter table oncall_rotation add column team_key text generated always as (lower(team_name)) stored;
drop index oncall_rotation_team;
create index oncall_rotation_team on oncall_rotation (tenant_id, team_key, created_at) where status = 'ACTIVE';
