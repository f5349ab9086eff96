-- A change of the calendar moves due dates of everybody, so one person proposes it and another confirms it.

alter table deadlines.calendar add column seq bigint not null default 1 check (seq >= 1);
comment on column deadlines.calendar.seq is 'Last entry of the journal stream calendar';
comment on column deadlines.calendar.revision is 'Rises with every change in force; kept with every date computed from it';

create table deadlines.calendar_proposal (
    id          uuid        primary key,
    kind        text        not null check (kind in ('NOTICE', 'DAY')),
    change      text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    state       text        not null default 'OPEN' check (state in ('OPEN', 'IN_FORCE', 'WITHDRAWN')),
    decided_by  text        check (decided_by <> proposed_by or state = 'WITHDRAWN'),
    decided_at  timestamptz,
    check ((state = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create index open_proposals on deadlines.calendar_proposal (proposed_at) where state = 'OPEN';
comment on table deadlines.calendar_proposal is 'Changes of the calendar that one person proposed and another has to confirm (双人复核)';
comment on column deadlines.calendar_proposal.change is 'The days as JSON, of which the journal holds the digest';

grant select, insert, update on deadlines.calendar_proposal to ${app};
