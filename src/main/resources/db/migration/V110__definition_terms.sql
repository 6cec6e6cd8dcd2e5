alter table sla_definition drop constraint sla_definition_sla_type_check;
alter table sla_definition add constraint sla_definition_sla_type_check check
    (sla_type in ('ACKNOWLEDGMENT_TIME', 'RESPONSE_TIME', 'FIRST_RESPONSE', 'RESOLUTION_TIME', 'UPDATE_TIME'));

-- the first threshold is the warning, which used to be a percentage only
alter table sla_definition add column thresholds jsonb;
update sla_definition set thresholds = jsonb_build_array(trim_scale(round(escalation_threshold_percent::numeric, 2))::text || '%');
alter table sla_definition alter column thresholds set not null;
alter table sla_definition drop column escalation_threshold_percent;

alter table sla_definition
    add column pause_on_hold     boolean not null default false,
    add column incident_kinds    jsonb   not null default '[]',
    add column incident_projects jsonb   not null default '[]';
update sla_definition set pause_on_hold = true where sla_type = 'RESOLUTION_TIME';
alter table sla_definition
    alter column pause_on_hold drop default,
    alter column incident_kinds drop default,
    alter column incident_projects drop default;
