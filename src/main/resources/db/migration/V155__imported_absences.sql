-- Which event of a calendar file an absence came from, so that the same event changes it when it comes again.
alter table unavailability add column external_uid text;
alter table unavailability add column external_part text;
create unique index unavailability_imported on unavailability (user_id, external_uid, external_part) where external_uid is not null;
