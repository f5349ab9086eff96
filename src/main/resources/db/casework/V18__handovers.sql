-- Where the paper of a case is: lists by which case files change hands, signed by both sides by scanning, and the place
-- of each file that follows from them.

create table casework.handover (
    handover_no text        primary key,
    seq         bigint      not null,
    from_place  text        not null,
    to_place    text        not null check (to_place <> from_place),
    state       text        not null check (state in ('OPEN', 'CLOSED', 'SIGNED')),
    opened_by   text        not null,
    opened_at   timestamptz not null,
    closed_by   text,
    closed_at   timestamptz,
    signed_by   text,
    signed_at   timestamptz,
    differs     boolean     not null default false,
    wrapped_key bytea,
    sealed      bytea,
    check ((state = 'OPEN') = (closed_by is null)),
    check ((state = 'SIGNED') = (signed_by is not null)),
    check (signed_by is null or signed_by <> closed_by),
    check ((wrapped_key is null) = (sealed is null))
);
create index handover_pending on casework.handover (to_place, closed_at) where state <> 'SIGNED';
create index handover_by_day on casework.handover (opened_at desc, handover_no);

create table casework.handover_case (
    handover_no text    not null references casework.handover,
    case_no     text    not null,
    listed      boolean not null,
    scanned     boolean not null,
    pending     boolean not null,
    primary key (handover_no, case_no)
);
create unique index handover_case_once on casework.handover_case (case_no) where pending and listed;
create index handover_of_case on casework.handover_case (case_no);

create table casework.paper_place (
    case_no     text        primary key,
    place       text        not null,
    state       text        not null check (state in ('HERE', 'ON_THE_WAY', 'MISSING')),
    handover_no text        not null references casework.handover,
    since       timestamptz not null
);
create index paper_place_lost on casework.paper_place (since) where state = 'MISSING';

comment on table casework.handover is 'Lists by which paper case files go from one department to another; 000 is the service hall';
comment on column casework.handover.differs is 'Whether what arrived was not what was listed';
comment on column casework.handover.sealed is 'The explanation of the difference, sealed under the key of this row';
comment on table casework.handover_case is 'Case files on a list: listed by who hands over, scanned by who receives';
comment on table casework.paper_place is 'Where the paper of a case is, as far as lists say; a case without a row never left where it was received';

grant select, insert, update on casework.handover to ${app};
grant select, insert, update, delete on casework.handover_case to ${app};
grant select, insert, update on casework.paper_place to ${app};
