-- What people are told about their cases, by which channel, and what became of it. A row names the recipient by account
-- or by role in the case, never by an address: addresses lie sealed and are looked up when a message leaves.

create table notices.message (
    message_id  uuid        primary key,
    case_no     text,
    seq         bigint      check (seq >= 1),
    role        text        not null check (role in ('APPLICANT', 'AGENT')),
    account     uuid,
    kind        text        not null check (length(kind) between 3 and 60),
    content     text        not null check (length(content) <= 16384),
    happened_at timestamptz not null,
    made_at     timestamptz not null,
    read_at     timestamptz,
    check ((case_no is null) = (seq is null)),
    check (case_no is not null or account is not null)
);
create index message_of_account on notices.message (account, happened_at desc, message_id) where case_no is not null;
create index message_unread on notices.message (account) where case_no is not null and read_at is null;
create index message_of_case on notices.message (case_no);

comment on table notices.message is
    'One thing that one person is told (告知): what happened to their case; made in the transaction of the reader''s '
    'checkpoint, with an id that follows from the entry, so that reading the journal again adds nothing';
comment on column notices.message.case_no is 'Null for a code that confirms an address';
comment on column notices.message.account is 'Whose inbox shows it; null for an applicant who came to a window';
comment on column notices.message.content is
    'Dates, names of item and department, telephone of the office as JSON; no name, number or address of a person';

create table notices.delivery (
    delivery_id  uuid        primary key,
    message_id   uuid        not null references notices.message on delete cascade,
    channel      text        not null check (channel in ('MAIL', 'SMS', 'WEBHOOK')),
    urgency      text        not null check (urgency in ('ORDINARY', 'AWAITED')),
    state        text        not null check (state in ('WAITING', 'SENT', 'DEAD', 'DROPPED', 'DISCARDED')),
    attempts     integer     not null check (attempts >= 0),
    next_at      timestamptz not null,
    claim        uuid,
    attempted_at timestamptz,
    ended_at     timestamptz,
    reason       text        check (length(reason) <= 40),
    code         integer,
    seq          bigint      not null check (seq >= 0),
    unique (message_id, channel)
);
create index delivery_due on notices.delivery (next_at) where state = 'WAITING';
create index delivery_pace on notices.delivery (attempted_at) where attempted_at is not null;
create index delivery_dead on notices.delivery (ended_at desc) where state = 'DEAD';

comment on table notices.delivery is
    'A message on its way out by one channel; sent at least once, always under the same id';
comment on column notices.delivery.urgency is 'AWAITED: somebody sits before the screen and waits for it, so quiet hours do not hold it';
comment on column notices.delivery.next_at is
    'When the next attempt is due; taking a row for an attempt moves it to the end of the lease, so that a node that dies '
    'in the attempt holds the message up for that long and no longer';
comment on column notices.delivery.reason is 'Why the last attempt failed, as a code: a server''s own words may hold an address';
comment on column notices.delivery.seq is 'Last entry of the stream notice/<delivery_id>; 0 where nobody decided anything about it';

create table notices.subscriber (
    account     uuid        primary key,
    wrapped_key bytea       not null,
    sealed      bytea       not null check (length(sealed) <= 8192),
    chosen      text[]      not null,
    language    text        not null check (language in ('zh', 'en')),
    version     bigint      not null check (version >= 1),
    changed_at  timestamptz not null
);
comment on table notices.subscriber is
    'By which channels the holder of an account wants to be told beside the inbox (PIPL 13, 14: by consent)';
comment on column notices.subscriber.sealed is
    'Mail address, telephone and codes under the row''s own key (SM4-GCM); destroyed with the account';

create table notices.pace (
    one integer primary key check (one = 1)
);
insert into notices.pace values (1);
comment on table notices.pace is 'One row, locked while a node takes deliveries, so that all nodes together keep the rate';

grant usage on schema notices to ${app};
grant select, insert, update, delete on notices.message, notices.delivery, notices.subscriber to ${app};
grant select, update on notices.pace to ${app};
