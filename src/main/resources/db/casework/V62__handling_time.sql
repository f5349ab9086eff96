-- How long cases of each version of an item took, kept as sums, so that the ledger of re-engineering reads one row a version.

create table casework.handling_time (
    item         text    not null,
    item_version integer not null check (item_version >= 1),
    cases        bigint  not null check (cases >= 1),
    working_days bigint  not null check (working_days >= 0),
    primary key (item, item_version)
);
comment on table casework.handling_time is 'Decided cases of a version and the working days from acceptance to decision, days of special procedures left out (行政许可法 art. 42, 45); built by a reader of the journal';

grant select, insert, update, delete on casework.handling_time to ${app};
