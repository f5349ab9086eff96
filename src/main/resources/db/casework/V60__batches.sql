-- Like applications of one agent from a spreadsheet (批量申报): each row becomes a case of its own by the ordinary way.

create table casework.batch (
    id           uuid        primary key,
    account      uuid        not null,
    party        uuid        not null,
    item         text        not null,
    item_version integer     not null,
    state        text        not null check (state in ('OPEN', 'FILING', 'DONE')),
    upload       integer     not null default 0,
    folder       uuid        not null,
    wrapped_key  bytea       not null,
    sealed       bytea       not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
create index batch_of_account on casework.batch (account, created_at desc);
create index batch_unfinished on casework.batch (updated_at) where state = 'FILING';
create index batch_by_age on casework.batch (updated_at);

create table casework.batch_line (
    batch   uuid    not null references casework.batch on delete cascade,
    upload  integer not null,
    line    integer not null,
    state   text    not null check (state in ('READY', 'WRONG', 'REPEATED', 'KNOWN', 'FILED', 'REFUSED')),
    case_no text,
    folder  uuid,
    sealed  bytea   not null,
    primary key (batch, upload, line),
    check (state not in ('KNOWN', 'FILED') or case_no is not null)
);

comment on table casework.batch is 'Spreadsheets of like applications that an account files for one item; practice of the centre, each row is handed in as article 29 of the Administrative Licensing Law says';
comment on column casework.batch.upload is 'Which of its spreadsheets counts, the last one';
comment on column casework.batch.sealed is 'For whom the account acts and which papers are shared, sealed under the key of this row; erased 90 days after the last change';
comment on table casework.batch_line is 'Rows of a spreadsheet with what became of each';
comment on column casework.batch_line.line is 'Number of the row in the spreadsheet, as its reader counts';
comment on column casework.batch_line.case_no is 'The case that the row became, now or by an earlier spreadsheet';
comment on column casework.batch_line.folder is 'Folder that was begun for the case; of a row that became none it is erased';
comment on column casework.batch_line.sealed is 'What the row says and what is wrong with it, sealed under the key of its batch';

grant select, insert, update, delete on casework.batch to ${app};
grant select, insert, update, delete on casework.batch_line to ${app};
