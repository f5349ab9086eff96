-- The one record of every official act. Entries are only ever added: the application role may insert and select,
-- and a trigger refuses everything else whoever asks.

create table journal.era (
    era               integer primary key check (era >= 1),
    system_identifier bigint not null,
    started_at        timestamptz not null
);
comment on table journal.era is
    'An era lasts as long as transaction ids of one cluster rise; restoring into another cluster begins the next one, so that readers never skip an entry';

create table journal.entry (
    stream         text        not null check (length(stream) between 3 and 120),
    seq            bigint      not null check (seq >= 1),
    type           text        not null check (length(type) between 3 and 80),
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    actor          text        not null check (length(actor) between 3 and 120),
    command_id     uuid        not null,
    command_part   smallint    not null check (command_part >= 0),
    request_digest bytea       not null check (length(request_digest) = 32),
    facts          bytea       not null check (length(facts) <= 65536),
    sealed         bytea       check (length(sealed) <= 1048576),
    hash           bytea       not null check (length(hash) = 32),
    era            integer     not null,
    xact           xid8        not null default pg_current_xact_id(),
    position       bigint      generated always as identity,
    primary key (stream, seq),
    constraint entry_of_command unique (command_id, actor, command_part)
);
create index entry_in_reading_order on journal.entry (era, xact, position);

comment on table journal.entry is 'One official act or legal fact each, chained by SM3 within its stream';
comment on column journal.entry.stream is 'What the entry is about, owned by one module: case/<no>, item/<code>, …';
comment on column journal.entry.seq is 'Place in the stream, from 1 without gaps; with the stream it is the optimistic lock';
comment on column journal.entry.occurred_at is 'When the act took effect in law';
comment on column journal.entry.recorded_at is 'When it was written down; never before occurred_at except where the law looks back';
comment on column journal.entry.actor is 'Who acted, as an opaque id: no name, no number of a person';
comment on column journal.entry.request_digest is 'SM3 of the request, so that the same command id with another body is recognised';
comment on column journal.entry.facts is 'The exact bytes that were hashed: codes, ids, dates and digests; no personal data, no free text';
comment on column journal.entry.sealed is 'Opinions and reasons under the data key of the case; unreadable for ever once that key is destroyed';
comment on column journal.entry.hash is 'SM3 over the byte form of this entry and the hash of the one before it in the stream';
comment on column journal.entry.xact is 'Transaction of the insert; readers stay behind the oldest transaction still running';

create table journal.reader (
    name       text        primary key,
    era        integer     not null,
    xact       xid8        not null,
    position   bigint      not null,
    entries    bigint      not null default 0,
    updated_at timestamptz not null
);
comment on table journal.reader is 'How far each reader has come; moved in the transaction that applies what was read';

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only: % refused', tg_op using errcode = 'OW001';
end $$;
create trigger entry_is_append_only before update or delete or truncate on journal.entry
    for each statement execute function journal.refuse_change();
create trigger era_is_append_only before update or delete or truncate on journal.era
    for each statement execute function journal.refuse_change();

create function journal.require_changed(variadic changed bigint[]) returns integer language plpgsql as $$
begin
    if 0 = any (changed) then
        raise exception 'a tail changed no row' using errcode = 'OW002';
    end if;
    return cardinality(changed);
end $$;
comment on function journal.require_changed(bigint[]) is
    'Rolls an act back whose snapshot had moved on: every tail of the statement must have changed a row';

grant usage on schema journal to ${app};
grant select, insert on journal.entry to ${app};
grant select, insert on journal.era to ${app};
grant select, insert, update on journal.reader to ${app};
grant execute on function journal.require_changed(bigint[]) to ${app};
