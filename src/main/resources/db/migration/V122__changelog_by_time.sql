-- Rows come in the order of time, so that a few pages of summary find a day among years, at no cost to those who write.
create index audit_entry_time on audit_entry using brin (at);
