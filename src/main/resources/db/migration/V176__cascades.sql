-- whether somebody has been told of a cascade just now
create index incident_event_cascade on incident_event (tenant_id, type, at) where type = 'incident.cascade';
