-- Lists of items that were read: one row a list, one row a line with what became of it.

create table catalogue.import_run (
    id         uuid        primary key,
    file_name  text        not null check (file_name <> ''),
    format     text        not null check (format in ('CSV', 'XLSX', 'JSON_LINES')),
    dialect    text        not null,
    mode       text        not null check (mode in ('DRY_RUN', 'REAL')),
    started_by text        not null,
    started_at timestamptz not null,
    lines      bigint      not null default 0,
    taken      bigint      not null default 0,
    incomplete bigint      not null default 0,
    mended     bigint      not null default 0,
    refused    bigint      not null default 0,
    changed    bigint      not null default 0,
    units      bigint      not null default 0,
    ended_at   timestamptz,
    failure    text
);
create index import_run_by_day on catalogue.import_run (started_at desc);
comment on table catalogue.import_run is 'A list of items that was read, for trial or in earnest, and how it ended';
comment on column catalogue.import_run.dialect is 'The code set in which the list writes kinds of items';

create table catalogue.import_line (
    run     uuid   not null references catalogue.import_run (id),
    line    bigint not null,
    code    text   not null,
    name    text   not null,
    outcome text   not null check (outcome in ('TAKEN', 'INCOMPLETE', 'REFUSED')),
    remarks text   not null,
    primary key (run, line)
);
create index import_line_by_outcome on catalogue.import_line (run, outcome, line);
comment on table catalogue.import_line is 'What became of one line of a list';
comment on column catalogue.import_line.remarks is 'A line each: kind, field and detail, separated by tabs';

grant select, insert, update on catalogue.import_run to ${app};
grant select, insert on catalogue.import_line to ${app};
