-- What the carrier told after it had taken a message, and what was sent again by hand.
alter table delivery add column reported text;
alter table delivery add column reported_at timestamptz;
alter table delivery add column redelivery_of uuid references delivery (id);
create index delivery_redelivery on delivery (redelivery_of) where redelivery_of is not null;
-- reports name the provider's own id, and are taken before a tenant is known
create index delivery_of_provider on delivery (provider_id) where provider_id is not null;
