-- The day without a system: slips numbered beforehand, an outage declared by two persons, and what was received on the
-- slips entered afterwards with the true time.

create table casework.outage (
    outage_no    text        primary key,
    seq          bigint      not null,
    began_at     timestamptz not null,
    ended_at     timestamptz not null check (ended_at > began_at),
    state        text        not null check (state in ('DECLARED', 'CONFIRMED', 'REFUSED')),
    declared_by  text        not null,
    declared_at  timestamptz not null,
    confirmed_by text        check (confirmed_by <> declared_by),
    confirmed_at timestamptz,
    wrapped_key  bytea       not null,
    sealed       bytea       not null
);
create index outage_by_time on casework.outage (began_at desc);

create table casework.slip (
    slip_no     text        primary key,
    seq         bigint      not null,
    batch       text        not null,
    printed_on  date        not null,
    printed_by  text        not null,
    state       text        not null check (state in ('BLANK', 'READY', 'ENTERED', 'VOID')),
    outage_no   text        references casework.outage,
    item        text,
    received_at timestamptz,
    staff       text,
    folder      uuid,
    wrapped_key bytea,
    sealed      bytea,
    case_no     text,
    check ((state in ('READY', 'ENTERED')) = (received_at is not null)),
    check ((state = 'ENTERED') = (case_no is not null))
);
create index slip_by_state on casework.slip (state, slip_no);
create index slip_of_batch on casework.slip (batch);
create unique index slip_of_case on casework.slip (case_no) where case_no is not null;

comment on table casework.outage is 'Times in which the system stood still, declared by one person and confirmed by another, one of them the manager of the centre; practice';
comment on column casework.outage.sealed is 'The reason, sealed under the key of this row';
comment on table casework.slip is 'Slips numbered beforehand for the day without a system; each number is entered once or voided with a reason';
comment on column casework.slip.received_at is 'When the application was received on paper; the limits count from it';
comment on column casework.slip.folder is 'Folder of the photograph of the slip, under the key of this row';
comment on column casework.slip.sealed is 'The reason of a void slip, sealed under the key of this row';

grant select, insert, update on casework.outage to ${app};
grant select, insert, update on casework.slip to ${app};
