-- Rounds of clean-up (事项清理): what was decided, by which document, from when; and since which version an item is offered
-- again, so that an older version does not come back before the day of a restoration.

alter table catalogue.item add column offered_since integer not null default 1 check (offered_since >= 1);
comment on column catalogue.item.offered_since is 'First version after the last withdrawal; older ones may no longer be applied for';

create table catalogue.cleanup_round (
    id          uuid        primary key,
    number      integer     not null check (number between 1 and 999),
    state       text        not null check (state in ('DRAFT', 'PROPOSED', 'IN_FORCE', 'REJECTED')),
    content     bytea       not null check (length(content) <= 262144),
    revision    bigint      not null check (revision >= 1),
    seq         bigint      not null check (seq >= 0),
    proposed_by text        not null check (proposed_by <> ''),
    proposed_at timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    remark      text,
    check ((state in ('IN_FORCE', 'REJECTED')) = (decided_by is not null))
);
create unique index cleanup_round_in_force on catalogue.cleanup_round (number) where state = 'IN_FORCE';
comment on table catalogue.cleanup_round is 'A round of clean-up of items (事项清理): proposed by one person, confirmed by another (行政许可法 art. 8, 20)';
comment on column catalogue.cleanup_round.content is 'The round as JSON: title, document, days, measures';
comment on column catalogue.cleanup_round.seq is 'Last entry of the stream cleanup/<id>; 0 while it is only written';

create table catalogue.cleanup_measure (
    round    uuid    not null references catalogue.cleanup_round (id),
    position integer not null check (position >= 1),
    kind     text    not null,
    item     text    not null,
    done_at  timestamptz,
    primary key (round, position)
);
create index cleanup_measure_of_item on catalogue.cleanup_measure (item);
create index cleanup_measure_left on catalogue.cleanup_measure (round) where done_at is null;
comment on table catalogue.cleanup_measure is 'A measure of a round in force; rows stand here once the round is confirmed';
comment on column catalogue.cleanup_measure.done_at is 'When the catalogue was changed accordingly, in the statement that changed it';

grant select, insert, update, delete on catalogue.cleanup_round to ${app};
grant select, insert, update on catalogue.cleanup_measure to ${app};
