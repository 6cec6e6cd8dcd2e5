-- Indexes and storage settings that the engine's own scripts lack; measured, see src/docs/benchmarks.md.

-- acquisition asks for what is due, and our executor for the next due date: without it both read every waiting timer
create index act_job_due on act_ru_job (duedate_);

-- the order in which jobs are acquired: the most pressing first, then the longest due
create index act_job_urgent on act_ru_job (priority_ desc, duedate_);

-- acquisition skips jobs that a node holds; only those few are locked, so the index stays small in a storm
create index act_job_locked on act_ru_job (lock_exp_time_) where lock_exp_time_ is not null;

-- workers fetch by topic what nobody holds; by topic alone they read the whole backlog (CAM-11887)
create index act_ext_task_free on act_ru_ext_task (topic_name_, lock_exp_time_);

-- queues in all but name: rows live for seconds to hours, and the stock 20 % of dead rows is reached far too late
alter table act_ru_job set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500,
  autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
alter table act_ru_ext_task set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500,
  autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
alter table act_ru_execution set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500,
  autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
alter table act_ru_event_subscr set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500,
  autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
alter table act_ru_variable set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500,
  autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
