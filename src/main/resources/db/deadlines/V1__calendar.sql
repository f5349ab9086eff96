-- The working calendar: what notices set apart. Everything else follows from the weekday and the law.

create table deadlines.calendar (
    id              smallint    primary key default 1 check (id = 1),
    revision        integer     not null check (revision >= 1),
    last_noticed_on date        not null,
    updated_at      timestamptz not null
);
comment on table deadlines.calendar is 'One row: the revision of the calendar; copies in memory are renewed when it rises';
comment on column deadlines.calendar.revision is 'Last entry of the journal stream calendar; kept with every date computed from it';
comment on column deadlines.calendar.last_noticed_on is 'The last day that a notice of the State Council covers; later dates are provisional';

create table deadlines.calendar_day (
    date          date    primary key,
    kind          text    not null check (kind in ('HOLIDAY', 'IN_LIEU', 'MAKE_UP_WORKING_DAY')),
    name          text    not null check (name <> '' and length(name) <= 200),
    source_notice text    not null check (source_notice <> '' and length(source_notice) <= 200),
    revision      integer not null check (revision >= 1),
    check (kind <> 'MAKE_UP_WORKING_DAY' or extract(isodow from date) >= 6)
);
comment on table deadlines.calendar_day is 'Days that notices on public holidays (部分节假日安排的通知) set apart from their weekday';
comment on column deadlines.calendar_day.kind is 'A day off, a day off in lieu (补假), or a weekend day that is worked (调休上班)';
comment on column deadlines.calendar_day.name is 'The holiday, in Chinese as the notice names it';
comment on column deadlines.calendar_day.source_notice is 'The notice or the library that says so';
comment on column deadlines.calendar_day.revision is 'The revision of the calendar that brought the row';

grant usage on schema deadlines to ${app};
grant select, insert, update on deadlines.calendar to ${app};
grant select, insert, update, delete on deadlines.calendar_day to ${app};
