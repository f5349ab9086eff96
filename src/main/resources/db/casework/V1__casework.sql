-- Cases: the snapshot of each, folded from the journal; the application under the key of the case; drafts; numbers.

create table casework.case_file (
    case_no          text        primary key,
    seq              bigint      not null,
    hash             bytea       not null check (length(hash) = 32),
    status           text        not null,
    open             boolean     not null,
    item             text        not null,
    department       text        not null,
    public_name      text        not null,
    applicant        uuid,
    agent            uuid,
    folder           uuid        not null,
    wrapped_key      bytea,
    query_code_index bytea       not null check (length(query_code_index) = 32),
    state            bytea       not null,
    posts            text[]      not null,
    due_on           date,
    submitted_at     timestamptz not null,
    unique (folder)
) with (fillfactor = 70);
create index case_file_open on casework.case_file (department) where open;
create index case_file_of_applicant on casework.case_file (applicant) where applicant is not null;
create index case_file_of_agent on casework.case_file (agent) where agent is not null;
create index case_file_by_day on casework.case_file (submitted_at);

comment on table casework.case_file is 'Where each case stands: exactly what its journal stream folds to, moved in the statement that appends';
comment on column casework.case_file.seq is 'Last entry of the stream; an act must find it unchanged';
comment on column casework.case_file.hash is 'Hash of that entry, to which the next is chained';
comment on column casework.case_file.public_name is 'Organisation in full, natural person masked (Regulations on Disclosure of Government Information, art. 15)';
comment on column casework.case_file.wrapped_key is 'Data key of the case under the master key; null once the data were erased';
comment on column casework.case_file.query_code_index is 'Keyed digest of number and query code, for progress without an account';
comment on column casework.case_file.state is 'The fold as JSON: codes, dates, staff ids, digests';
comment on column casework.case_file.posts is 'Whose turn it is: post codes of open stages, or DEPARTMENT:KIND; for work lists';
comment on column casework.case_file.due_on is 'When something is next due; null when nothing is';

create table casework.application (
    case_no text    not null,
    version integer not null check (version >= 1),
    sealed  bytea   not null,
    primary key (case_no, version)
);
comment on table casework.application is 'Applicant, agent and answers, one row a version, salted and sealed under the key of the case; the journal holds the digest';

create table casework.draft (
    id          uuid        primary key,
    account     uuid        not null,
    item        text        not null,
    item_version integer    not null,
    folder      uuid        not null unique,
    wrapped_key bytea       not null,
    sealed      bytea       not null,
    updated_at  timestamptz not null
);
create index draft_of_account on casework.draft (account, updated_at);
comment on table casework.draft is 'An application not yet sent: no number, no legal effect, not journalled, erased after 90 days';

create table casework.serial (
    series text   primary key,
    next   bigint not null check (next >= 1)
);
comment on table casework.serial is 'Numbers handed to nodes in blocks: unique and rising, gaps allowed and void';

create table casework.source (
    system     text        not null,
    foreign_no text        not null,
    act        text        not null,
    own_time   timestamptz not null,
    case_no    text        not null,
    seq        bigint      not null,
    primary key (system, foreign_no, act, own_time)
);
create index source_of_case on casework.source (case_no);
comment on table casework.source is 'Acts that another system relayed, with its own number and time; a repeated push adds nothing';

grant usage on schema casework to ${app};
grant select, insert, update on casework.case_file to ${app};
grant select, insert, delete on casework.application to ${app};
grant select, insert, update, delete on casework.draft to ${app};
grant select, insert, update on casework.serial to ${app};
grant select, insert on casework.source to ${app};
