create table api_token (
    id           uuid primary key,
    tenant_id    text        not null references tenant (id),
    name         text        not null,
    access       text        not null check (access in ('VIEWER', 'RESPONDER', 'ANALYST', 'ADMIN')),
    secret_hash  text        not null unique,
    created_by   text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    version      integer     not null
);
-- the changelog calls a token by its name; a revoked one gives its name free
create unique index api_token_name on api_token (tenant_id, lower(name)) where revoked_at is null;
create index api_token_tenant on api_token (tenant_id, name);
select guard_by_tenant('api_token');
