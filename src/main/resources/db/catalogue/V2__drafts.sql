-- Items that are still being written. A draft has no legal effect, so it is no entry of the journal.

create table catalogue.draft (
    code       text        primary key check (code ~ '^[0-9A-Z][0-9A-Z-]{2,39}$'),
    content    bytea       not null check (length(content) <= 262144),
    name       text        not null,
    department text        check (department ~ '^[0-9A-Z]{3}$'),
    ready      boolean     not null,
    origin     text        not null check (origin in ('EDITOR', 'IMPORT')),
    revision   bigint      not null check (revision >= 1),
    saved_at   timestamptz not null,
    saved_by   text        not null check (saved_by <> '')
);
create index draft_by_day on catalogue.draft (saved_at desc, code);
create index draft_ready on catalogue.draft (code) where ready;
comment on table catalogue.draft is 'An item as far as it is written, before it is published or amended';
comment on column catalogue.draft.content is 'The draft as JSON, in the notation of a version, parts may be missing';
comment on column catalogue.draft.ready is 'Whether no part is missing, so that the rules of publishing can be asked';
comment on column catalogue.draft.revision is 'Rises with each change; a writer names the one that was seen';

grant select, insert, update, delete on catalogue.draft to ${app};
