-- The public register of cases, built from the journal alone and buildable again from its first entry.

create table publication.register_entry (
    case_no         text    primary key,
    item_code       text    not null,
    item_version    integer not null,
    item_name_zh    text    not null,
    item_name_en    text    not null,
    department      text    not null,
    class           text    not null check (class in ('FULL', 'MASKED', 'COUNT_ONLY')),
    applicant_kind  text    not null check (applicant_kind in ('NATURAL_PERSON', 'LEGAL_ENTITY')),
    public_name     text    not null,
    state           text    not null check (state in ('RECEIVED', 'IN_PROCESS', 'GRANTED', 'DENIED', 'COMPLETED',
                                'WITHDRAWN', 'NOT_ACCEPTED', 'VOID')),
    accepted_on     date,
    promised_due_on date,
    decided_on      date,
    delivered_on    date,
    held_back       boolean not null,
    listed          boolean not null,
    counted         boolean not null,
    check (not listed or (class <> 'COUNT_ONLY' and not held_back and accepted_on is not null)),
    check (class <> 'COUNT_ONLY' or public_name = '')
);
create index register_listed_by_acceptance on publication.register_entry (accepted_on desc, case_no desc) where listed;
create index register_counted_by_acceptance on publication.register_entry (accepted_on) where counted;
create index register_counted_by_decision on publication.register_entry (decided_on) where counted;
create index register_by_item on publication.register_entry (item_code);

comment on table publication.register_entry is
    'What the public may see of a case (行政许可法 art. 5(2) and 40); cases of class NONE have no row';
comment on column publication.register_entry.class is 'Publication class of the item version the case began with';
comment on column publication.register_entry.public_name is
    'Organisation in full or masked, natural person always masked; empty where only counted or erased';
comment on column publication.register_entry.held_back is
    'The outbound scanner found what looks like personal data; a person must look before it is shown';
comment on column publication.register_entry.listed is 'Shown in the register: accepted, of a class that is shown, not void';
comment on column publication.register_entry.counted is 'Counted in the figures: accepted and not void';

grant usage on schema publication to ${app};
grant select, insert, update, delete on publication.register_entry to ${app};
