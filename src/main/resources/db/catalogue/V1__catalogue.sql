-- What can be applied for. A version is never changed and never deleted, because cases were decided under it.

create table catalogue.revision (
    number bigint not null check (number >= 0)
);
create unique index one_revision on catalogue.revision ((true));
insert into catalogue.revision (number) values (0);
comment on table catalogue.revision is 'Rises with every publication and withdrawal; copies in memory are renewed when it does';

create table catalogue.item (
    code          text   primary key check (code ~ '^[0-9A-Z][0-9A-Z-]{2,39}$'),
    seq           bigint not null check (seq >= 1),
    last_version  integer not null check (last_version >= 1),
    withdrawn_on  date,
    reason_zh     text check (reason_zh <> ''),
    reason_en     text,
    successor     text,
    check ((withdrawn_on is null) = (reason_zh is null))
);
comment on table catalogue.item is 'Where the stream item/<code> of the journal stands: versions published, withdrawal if any';
comment on column catalogue.item.seq is 'Last entry of the stream';
comment on column catalogue.item.withdrawn_on is 'First day on which it may no longer be applied for (取消)';
comment on column catalogue.item.successor is 'Code of the item to apply for instead';

create table catalogue.item_version (
    code         text        not null references catalogue.item (code),
    version      integer     not null check (version >= 1),
    content      bytea       not null check (length(content) <= 262144),
    digest       bytea       not null check (length(digest) = 32),
    revision     bigint      not null,
    published_at timestamptz not null,
    primary key (code, version)
);
create index item_version_by_revision on catalogue.item_version (revision);
comment on table catalogue.item_version is 'A published version of a service item, immutable; guide, materials, fields, procedure, fees and basis (行政许可法 art. 30)';
comment on column catalogue.item_version.content is 'The item as JSON, kept as exactly these bytes';
comment on column catalogue.item_version.digest is 'SM3 of the content, as recorded in the journal';

grant usage on schema catalogue to ${app};
grant select, update on catalogue.revision to ${app};
grant select, insert, update on catalogue.item to ${app};
grant select, insert on catalogue.item_version to ${app};
