-- Who comes to the centre. Every personal datum is sealed under the party's own key; destroying the row destroys the key.

create table parties.party (
    party_id        uuid        primary key,
    kind            text        not null check (kind in ('NATURAL_PERSON', 'LEGAL_ENTITY')),
    lookup_index    bytea       not null unique check (length(lookup_index) = 32),
    phone_index     bytea       check (length(phone_index) = 32),
    wrapped_key     bytea       not null,
    current_version integer     not null check (current_version >= 1),
    versions        integer     not null check (versions >= current_version),
    seq             bigint      not null check (seq >= 1),
    changed_at      timestamptz not null
);
create index party_by_phone on parties.party (phone_index) where phone_index is not null;

comment on table parties.party is
    'A natural person or an organisation (自然人, 法人或其他组织); holds nothing readable about them (PIPL 51)';
comment on column parties.party.lookup_index is
    'Keyed digest of the identity number or credit code: allows a look-up by equality and nothing else';
comment on column parties.party.phone_index is 'Keyed digest of the telephone number of the current version';
comment on column parties.party.wrapped_key is 'The party''s data key under the master key, which is not in the database';
comment on column parties.party.current_version is 'The details that hold now; what a stranger says about a party is kept but does not become current';
comment on column parties.party.seq is 'Last entry of the stream party/<party_id> in the journal';

create table parties.party_version (
    party_id   uuid        not null references parties.party on delete cascade,
    version    integer     not null check (version >= 1),
    sealed     bytea       not null check (length(sealed) <= 65536),
    digest     bytea       not null check (length(digest) = 32),
    kept_at    timestamptz not null,
    primary key (party_id, version)
);
comment on table parties.party_version is 'Details as they were given at one time, sealed; never changed, destroyed with the party';
comment on column parties.party_version.sealed is 'Salt of 16 bytes and the details under the party''s key (SM4-GCM)';
comment on column parties.party_version.digest is 'SM3 of salt and details, the same as in the journal';

create table parties.mandate (
    mandate_id uuid        primary key,
    principal  uuid        not null references parties.party on delete cascade,
    agent      uuid        not null references parties.party on delete cascade,
    items      text[]      not null,
    from_on    date        not null,
    to_on      date        not null check (to_on >= from_on),
    revoked_at timestamptz,
    check (principal <> agent)
);
create index mandate_of_agent on parties.mandate (agent, to_on);
create index mandate_of_principal on parties.mandate (principal, to_on);
comment on table parties.mandate is
    'An agent may apply for a principal (委托代理, Administrative Licensing Law art. 29-2); only ids, no names';
comment on column parties.mandate.items is 'Codes of the items it covers; empty means every item';

create table parties.access_log (
    access_id bigint      generated always as identity primary key,
    at        timestamptz not null,
    actor     text        not null check (length(actor) between 3 and 120),
    purpose   text        not null check (length(purpose) between 1 and 200),
    subject   text        not null check (length(subject) between 3 and 120)
);
create index access_to_subject on parties.access_log (subject, access_id desc);
create index access_by_actor on parties.access_log (actor, access_id desc);
comment on table parties.access_log is
    'Who looked at whose personal data, when and what for (PIPL 51, GB/T 22239 8.1.4.3); opaque ids only; append-only';

create function parties.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the access log is append-only: % refused', tg_op using errcode = 'OW001';
end $$;
create trigger access_log_is_append_only before update or delete or truncate on parties.access_log
    for each statement execute function parties.refuse_change();

grant usage on schema parties to ${app};
grant select, insert, update, delete on parties.party to ${app};
grant select, insert on parties.party_version to ${app};
grant select, insert, update on parties.mandate to ${app};
grant select, insert on parties.access_log to ${app};
