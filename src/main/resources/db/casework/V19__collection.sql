-- How a result was handed out: by whom it was collected, on what ground, and by which post; beside the act of delivery.

create table casework.collection (
    case_no      text        primary key,
    way          text        not null check (way in ('SELF', 'AGENT', 'OTHER', 'POST')),
    receipt_lost boolean     not null,
    letter       uuid,
    staff        text        not null,
    post         text        not null,
    noted_at     timestamptz not null,
    wrapped_key  bytea       not null,
    sealed       bytea       not null
);

comment on table casework.collection is 'Details of a delivery at the collection window (Administrative Licensing Law, art. 44): lost receipt, letter of authority, tracking number';
comment on column casework.collection.letter is 'Folder of the scanned letter of authority, under the key of this row';
comment on column casework.collection.sealed is 'Receiver, means of identification, carrier and tracking number';

create index case_file_decided on casework.case_file (changed_at) where status = 'DECIDED';

grant select, insert on casework.collection to ${app};
