-- What falls due by itself: silence for five days is acceptance, an unanswered notice is withdrawal. The sweep of a day
-- reads this index only, so its cost depends on what is due and not on what is open.

alter table casework.case_file add column lapses_on date;
update casework.case_file set lapses_on = due_on where status in ('SUBMITTED', 'SUPPLEMENT_NOTICED');
create index case_file_lapsing on casework.case_file (lapses_on, case_no) where lapses_on is not null;
comment on column casework.case_file.lapses_on is 'Last day of a limit whose passing has an effect without anybody acting (Administrative Licensing Law, art. 32(1)(4); practice for an overdue supplement); null when there is none';

create table casework.sweep (
    id       smallint    primary key default 1 check (id = 1),
    day      date        not null,
    swept_at timestamptz not null,
    lapsed   integer     not null check (lapsed >= 0),
    failed   integer     not null check (failed >= 0)
);
comment on table casework.sweep is 'One row: the last sweep of what had fallen due, for the administrator';
comment on column casework.sweep.day is 'The day on which it was done; everything that lapsed before that day was in it';
comment on column casework.sweep.failed is 'Cases that a fault of the system left standing; the next sweep tries them again';

grant select, insert, update on casework.sweep to ${app};
