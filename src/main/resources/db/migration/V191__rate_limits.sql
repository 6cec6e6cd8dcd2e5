-- What a token bucket holds is kept as the library writes it. A node of the version before, which may still run beside this
-- one, takes a row without its columns for a full bucket.
alter table send_allowance
    add column state jsonb,
    alter column tokens drop not null,
    alter column refilled_at drop not null;
