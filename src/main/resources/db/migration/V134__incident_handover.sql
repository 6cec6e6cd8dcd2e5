-- What whoever takes over should know: what is open, and how much came and went since.
create index incident_open on incident (tenant_id, priority, created_at) where status not in ('RESOLVED', 'CLOSED', 'CANCELLED');
create index incident_resolved_at on incident (tenant_id, resolved_at) where resolved_at is not null;
