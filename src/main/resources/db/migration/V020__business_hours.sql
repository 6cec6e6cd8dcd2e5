create table business_hours (
    id               uuid primary key,
    tenant_id        text        not null references tenant (id),
    version          integer     not null,
    name             text        not null,
    description      text        not null,
    timezone         text        not null,
    weekday_start    text        not null, -- text, because 24:00 is a closing time and not a time of day
    weekday_end      text        not null,
    weekend_start    text,
    weekend_end      text,
    day_overrides    jsonb       not null,
    holiday_calendar jsonb       not null,
    is_active        boolean     not null,
    is_default       boolean     not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    unique (tenant_id, name),
    check ((weekend_start is null) = (weekend_end is null))
);
create unique index business_hours_one_default on business_hours (tenant_id) where is_default;
select guard_by_tenant('business_hours');
