-- The wording of papers, which two persons change: versions are never changed, a paper names the one it was given by.

create table documents.wording_head (
    id       smallint primary key default 1 check (id = 1),
    seq      bigint   not null check (seq >= 0),
    revision integer  not null check (revision >= 0)
);
insert into documents.wording_head (seq, revision) values (0, 0);
comment on table documents.wording_head is 'One row: where the journal stream paper-wordings stands';
comment on column documents.wording_head.revision is 'Rises with every version in force; copies in memory are renewed then';

create table documents.wording (
    form         text        not null check (length(form) <= 40),
    version      integer     not null check (version >= 2),
    title        text        not null check (title <> '' and length(title) <= 24),
    body         text        not null check (body <> '' and length(body) <= 4000),
    proposed_by  text        not null,
    confirmed_by text        not null check (confirmed_by <> proposed_by),
    in_force_at  timestamptz not null,
    primary key (form, version)
);
comment on table documents.wording is
    'Wordings of papers (文书模板) that this centre put in force; version 1 of each form comes with the product. What each '
    'has to contain follows from the Administrative Licensing Law art. 32, 35, 36, 38, 42, 44, 45, 47, 48, 69, 70';
comment on column documents.wording.confirmed_by is 'Never the one who proposed it (双人复核)';

create table documents.wording_proposal (
    id          uuid        primary key,
    form        text        not null check (length(form) <= 40),
    base        integer     not null check (base >= 1),
    title       text        not null check (length(title) <= 24),
    body        text        not null check (length(body) <= 4000),
    ground      text        not null check (length(ground) <= 300),
    proposed_by text        not null,
    proposed_at timestamptz not null,
    state       text        not null default 'OPEN' check (state in ('OPEN', 'IN_FORCE', 'REJECTED', 'WITHDRAWN')),
    decided_by  text,
    decided_at  timestamptz,
    check ((state = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    check (decided_by is null or (decided_by = proposed_by) = (state = 'WITHDRAWN'))
);
create index open_wording_proposals on documents.wording_proposal (proposed_at) where state = 'OPEN';
create index decided_wording_proposals on documents.wording_proposal (decided_at desc, id) where state <> 'OPEN';
comment on table documents.wording_proposal is
    'Wordings that one person proposed and another has to confirm; the journal holds the digest of each';
comment on column documents.wording_proposal.base is 'The version in force that it is to follow; overtaken if another came';

grant select, update on documents.wording_head to ${app};
grant select, insert on documents.wording to ${app};
grant select, insert, update on documents.wording_proposal to ${app};
