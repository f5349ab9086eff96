-- The close of the day at a window: received, sent home, void, handed over, and what must still lie there.

create table casework.window_case (
    case_no     text    primary key,
    post        text    not null,
    received_on date    not null,
    voided_on   date
);
create index window_case_of_day on casework.window_case (post, received_on);

create table casework.day_end (
    window_no   text        not null,
    day         date        not null,
    seq         bigint      not null,
    post        text        not null,
    staff       text        not null,
    closed_at   timestamptz not null,
    received    integer     not null,
    returned    integer     not null,
    voided      integer     not null,
    handed_over integer     not null,
    left_here   integer     not null,
    missing     text[]      not null,
    extra       text[]      not null,
    seen_by     text,
    seen_at     timestamptz,
    wrapped_key bytea,
    sealed      bytea,
    primary key (window_no, day),
    check ((wrapped_key is null) = (sealed is null))
);
create index day_end_by_day on casework.day_end (day desc, window_no);

comment on table casework.window_case is 'Which window received which case when; built from the journal';
comment on table casework.day_end is 'The close of the day of each window, recorded by its clerk and seen by the manager of the centre; practice';
comment on column casework.day_end.left_here is 'Case files that must still lie at the window';
comment on column casework.day_end.missing is 'Those of them that were not there';
comment on column casework.day_end.extra is 'Case files that were there and belong elsewhere';
comment on column casework.day_end.sealed is 'The explanation of the difference, sealed under the key of this row';

grant select, insert, update, delete on casework.window_case to ${app};
grant select, insert, update on casework.day_end to ${app};
