-- Limited numbers are granted in the order of acceptance (Administrative Licensing Law, art. 57).

create table casework.limited_number (
    case_no     text        primary key,
    item        text        not null,
    accepted_on date        not null,
    accepted_at timestamptz not null,
    slot        integer     check (slot >= 1)
);
create unique index limited_number_slot on casework.limited_number (item, slot) where slot is not null;
create index limited_number_waiting on casework.limited_number (item, accepted_on, accepted_at, case_no)
    where slot is null;
comment on table casework.limited_number is 'Cases of items whose number is limited: who was accepted when, and which place a grant took; two grants of one place cannot both stand';

-- Who may not apply again, and until when (art. 78: one year after false materials; art. 79: three years after fraud).

create table casework.ban (
    case_no text primary key,
    party   uuid not null,
    item    text not null,
    until   date not null
);
create index ban_of_party on casework.ban (party, item);
comment on table casework.ban is 'Bans on applying again for what touches public safety; the day named is free again';

grant select, insert, update, delete on casework.limited_number to ${app};
grant select, insert, update on casework.ban to ${app};
