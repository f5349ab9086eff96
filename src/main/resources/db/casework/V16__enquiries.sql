-- Enquiries: who came with incomplete papers is sent home with a numbered list, and no case begins
-- (one-time notification, Administrative Licensing Law, art. 32(1)(4)).

create table casework.enquiry (
    enquiry_no   text        primary key,
    seq          bigint      not null,
    item         text        not null,
    item_version integer     not null,
    department   text        not null,
    post         text        not null,
    staff        text        not null,
    noticed_on   date        not null,
    noticed_at   timestamptz not null,
    missing      text[]      not null,
    fresh        text[]      not null,
    earlier      text        references casework.enquiry,
    state        text        not null check (state in ('OPEN', 'RENEWED', 'FOLLOWED', 'ERASED')),
    case_no      text,
    party_index  bytea       check (length(party_index) = 32),
    wrapped_key  bytea,
    sealed       bytea,
    erase_on     date        not null,
    check ((wrapped_key is null) = (sealed is null))
);
create unique index enquiry_renewed_once on casework.enquiry (earlier) where earlier is not null;
create index enquiry_by_day on casework.enquiry (noticed_on desc, enquiry_no desc);
create index enquiry_of_party on casework.enquiry (party_index) where party_index is not null;
create index enquiry_to_erase on casework.enquiry (erase_on) where sealed is not null;
create index enquiry_fresh on casework.enquiry (noticed_on) where fresh <> '{}';

comment on table casework.enquiry is 'People sent home from a window with a written list of what is missing; no case, but a number and a trace';
comment on column casework.enquiry.missing is 'Codes of the materials that the notice names';
comment on column casework.enquiry.fresh is 'Those that an earlier notice of the same enquiry had not named: told apart for supervision (Administrative Licensing Law, art. 72(4))';
comment on column casework.enquiry.earlier is 'The notice that this one follows';
comment on column casework.enquiry.case_no is 'The case that began when the person came back';
comment on column casework.enquiry.party_index is 'Keyed digest of the number of who asked, to find the notice again; null once erased';
comment on column casework.enquiry.sealed is 'Who asked, what was typed and remarked, sealed under the key of this row; destroyed when a case follows or after 90 days';

grant select, insert, update on casework.enquiry to ${app};
