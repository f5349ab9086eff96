-- Files received and papers given. Contents and names are sealed under a key that the owner of the folder hands in with
-- each call and that is not kept here.

create table documents.folder (
    folder_id  uuid    primary key,
    files      integer not null check (files between 0 and 200),
    size_bytes bigint  not null check (size_bytes between 0 and 104857600)
);
comment on table documents.folder is 'What lies in one folder, for its limits; to whom it belongs only its owner knows';

create table documents.file (
    file_id       uuid        primary key,
    folder_id     uuid        not null references documents.folder on delete cascade,
    media_type    text        not null check (length(media_type) <= 120),
    size_bytes    bigint      not null check (size_bytes between 1 and 20971520),
    digest        bytea       not null check (length(digest) = 32),
    sealed_header bytea       not null check (length(sealed_header) <= 2048),
    received_at   timestamptz not null
);
create index file_of_folder on documents.file (folder_id, received_at, file_id);
comment on table documents.file is 'One file received; its type was told from its content';
comment on column documents.file.digest is 'SM3 of salt and content; the salt lies in the sealed header and dies with the key';
comment on column documents.file.sealed_header is 'Salt of 16 bytes and the name: names of files often are names of people';

create table documents.file_chunk (
    file_id uuid     not null references documents.file on delete cascade deferrable initially deferred,
    no      smallint not null check (no >= 0),
    sealed  bytea    not null check (length(sealed) <= 1048640),
    primary key (file_id, no)
);
comment on table documents.file_chunk is
    'At most 1 MiB of a file, sealed for its folder, file and number, the last one as the last: none can be moved or cut';
alter table documents.file_chunk alter column sealed set storage external;

create table documents.paper (
    paper_no         text        primary key check (length(paper_no) between 3 and 80),
    folder_id        uuid        not null,
    template         text        not null check (length(template) <= 40),
    template_version integer     not null check (template_version >= 1),
    sealed           bytea       not null check (length(sealed) <= 4194304),
    digest           bytea       not null check (length(digest) = 32),
    rendered_at      timestamptz not null,
    served           integer     not null check (served >= 0),
    seq              bigint      not null check (seq >= 1)
);
create index paper_of_folder on documents.paper (folder_id);
comment on table documents.paper is
    'A paper that an act gives in writing (Administrative Licensing Law art. 32, 38), rendered once, as PDF';
comment on column documents.paper.paper_no is 'Document number (文号); unique, never used twice';
comment on column documents.paper.digest is 'SM3 of the PDF, the same as in the journal';
comment on column documents.paper.served is 'How often it was handed out; from the second time on it is marked 补打';
comment on column documents.paper.seq is 'Last entry of the stream paper/<paper_no> in the journal';

grant usage on schema documents to ${app};
grant select, insert, update, delete on documents.folder to ${app};
grant select, insert, delete on documents.file to ${app};
grant select, insert on documents.file_chunk to ${app};
grant select, insert, update, delete on documents.paper to ${app};
