-- A confirmed change of the working calendar moves the dates of open cases. Each revision is worked through once, case
-- by case, from where the last batch ended.

create table casework.recomputation (
    revision     integer     primary key check (revision >= 2),
    confirmed_at timestamptz not null,
    after_case   text        not null default '',
    seen         integer     not null default 0 check (seen >= 0),
    moved        integer     not null default 0 check (moved >= 0),
    done_at      timestamptz
);
comment on table casework.recomputation is 'Revisions of the working calendar and how far the open cases were computed again on them';
comment on column casework.recomputation.after_case is 'The last case looked at; the next batch begins after it';
comment on column casework.recomputation.moved is 'Cases whose dates changed; both values stand in the journal (期限重算)';

grant select, insert, update, delete on casework.recomputation to ${app};
