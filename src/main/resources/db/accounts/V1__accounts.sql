-- Who may sign in, as whom, and with which roles.

create table accounts.account (
    id                   uuid        primary key,
    login                text        not null unique check (login ~ '^[a-z][a-z0-9._-]{2,31}$'),
    password_hash        text        not null,
    kind                 text        not null check (kind in ('CITIZEN', 'STAFF')),
    party                uuid,
    staff                text        check (staff ~ '^[A-Z][0-9A-Z]{1,15}$'),
    roles                text[]      not null default '{}'
        check (roles <@ array ['STAFF', 'SUPERVISOR', 'CENTRE_MANAGER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']),
    state                text        not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
    must_change_password boolean     not null default false,
    failures             integer     not null default 0 check (failures >= 0),
    first_failed_at      timestamptz,
    locked_until         timestamptz,
    credentials          bigint      not null default 1 check (credentials >= 1),
    seq                  bigint      not null check (seq >= 1),
    opened_at            timestamptz not null,
    constraint acts_for_one_kind check ((kind = 'CITIZEN') = (party is not null) and (kind = 'STAFF') = (staff is not null)),
    constraint citizens_have_no_role check (kind = 'STAFF' or roles = '{}'),
    constraint administrators_stand_alone check (
        not roles && array ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] or cardinality(roles) = 1)
);
create unique index one_open_account_per_staff on accounts.account (staff) where state = 'OPEN';
create unique index one_open_account_per_party on accounts.account (party) where state = 'OPEN';

comment on table accounts.account is 'A way to sign in (身份鉴别, GB/T 22239-2019 8.1.4.1); closed, never deleted, because the journal names it';
comment on column accounts.account.password_hash is 'argon2id with its parameters; the password itself is nowhere';
comment on column accounts.account.roles is 'The three administrators exclude each other and every other role (三员分立)';
comment on column accounts.account.failures is 'Failed sign-ins since first_failed_at; five within 30 minutes lock for 30 minutes';
comment on column accounts.account.credentials is 'Rises with every change of password and with closing; sessions of an older number are void';
comment on column accounts.account.seq is 'Last entry of the journal stream account/<id>';

create table accounts.api_token (
    id         uuid        primary key,
    account    uuid        not null references accounts.account (id),
    label      text        not null check (length(label) between 1 and 60),
    digest     bytea       not null unique check (length(digest) = 32),
    issued_at  timestamptz not null,
    expires_at timestamptz not null check (expires_at > issued_at),
    revoked_at timestamptz
);
create index api_token_of_account on accounts.api_token (account, issued_at);
comment on table accounts.api_token is 'Bearer tokens for the API; of the token only its SM3 digest is kept';

grant usage on schema accounts to ${app};
grant select, insert, update on all tables in schema accounts to ${app};
